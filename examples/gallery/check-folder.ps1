<#
.SYNOPSIS
    What is wrong with the projects of a folder: a line for each project and code.
.FUNCTIONALITY
    Is it good
.EXAMPLE
    ./check-folder.ps1 /exports/*.json | Where-Object Severity -eq Error
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param([string[]] $Path = "$PSScriptRoot/../clinic-notes.json")

foreach ($file in Get-Item $Path) {
    $config = [IO.Path]::ChangeExtension($file.FullName, 'xml')
    $options = (Test-Path -LiteralPath $config) ? @{ LabelConfig = $config } : @{}
    try {
        Test-AlabProject -LiteralPath $file.FullName @options -ErrorAction Stop | Group-Object Severity, Code | Sort-Object Name | ForEach-Object {
            [pscustomobject]@{ Project = $file.BaseName; Severity = $_.Values[0]; Code = $_.Values[1]; Count = $_.Count; Remedy = $_.Group[0].Remedy }
        }
    }
    catch {
        [pscustomobject]@{ Project = $file.BaseName; Severity = 'Error'; Code = $_.FullyQualifiedErrorId.Split(',')[0]; Count = 1; Remedy = "$_" }
    }
}
