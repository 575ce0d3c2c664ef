<#
.SYNOPSIS
    Only the tasks whose ids stand in a file, a line each, in a format of your choice.
.DESCRIPTION
    Wished for as doccano/doccano, issue 2098.
.FUNCTIONALITY
    Passing it on
.EXAMPLE
    ./selected-tasks.ps1 -IdFile ids.txt -Destination selected.csv -Format Csv
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [Parameter(Mandatory)] [string] $IdFile,
    [string] $Destination = 'selected.json',
    [string] $Format = 'Json'
)

$ids = @(Get-Content -LiteralPath $IdFile | ForEach-Object Trim | Where-Object { $_ })
$tasks = @(Get-AlabTask $Path | Where-Object { "$($_.Id)" -cin $ids })
$missing = @($ids | Where-Object { $_ -cnotin $tasks.ForEach({ "$($_.Id)" }) })
if ($missing) {
    Write-Warning "There is no task $($missing -join ', ')."
}

$tasks | Export-AlabProject $Destination -Format $Format -PassThru
