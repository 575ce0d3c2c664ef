<#
.SYNOPSIS
    Only the tasks that somebody worked on since a moment, as JSON Lines.
.FUNCTIONALITY
    For training
.EXAMPLE
    ./changed-since.ps1 -Since (Get-Date).AddDays(-7) | Set-Content week.jsonl
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [datetimeoffset] $Since = [datetimeoffset]::Now.AddDays(-1)
)

Get-AlabTask $Path | Where-Object {
    $_.Completions | Where-Object { $_.CreatedDate -ge $Since -or $_.UpdatedDate -ge $Since }
} | ConvertTo-AlabJson -AsLines
