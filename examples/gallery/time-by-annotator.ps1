<#
.SYNOPSIS
    How long annotators take: minutes in all, and seconds for a completion.
.FUNCTIONALITY
    Who does what
.EXAMPLE
    ./time-by-annotator.ps1 /exports/cardio.json
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param([string[]] $Path = "$PSScriptRoot/../clinic-notes.json")

Measure-AlabProject $Path -By Annotator | Where-Object { -not $_.IsModel -and $_.LeadTimes } | Sort-Object LeadTimeTotal -Descending |
    Select-Object Annotator, Completions,
        @{ Name = 'Minutes'; Expression = { [Math]::Round($_.LeadTimeTotal / 60, 1) } },
        @{ Name = 'MedianSeconds'; Expression = { $_.LeadTimeMedian } }
