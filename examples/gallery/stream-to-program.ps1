<#
.SYNOPSIS
    Documents with their spans to the standard input of another program, a line of JSON each.
.FUNCTIONALITY
    For training
.EXAMPLE
    ./stream-to-program.ps1 -Program python3 -Argument count.py
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [Parameter(Mandatory)] [string] $Program,
    [string[]] $Argument = @()
)

$OutputEncoding = [Text.UTF8Encoding]::new($false)
Get-AlabTask $Path | ConvertTo-AlabSpan -CompletionPolicy PreferGroundTruth | & $Program @Argument
if ($LASTEXITCODE -ne 0) {
    throw "$Program ended with exit code $LASTEXITCODE."
}
