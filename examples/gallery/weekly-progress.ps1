<#
.SYNOPSIS
    Completions by week and annotator, with the hours that went into them.
.FUNCTIONALITY
    Who does what
.EXAMPLE
    ./weekly-progress.ps1 | Format-Table
    Weeks are ISO 8601, by the days of UTC: 2022-W43 begins on the 24th of October.
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param([string[]] $Path = "$PSScriptRoot/../clinic-notes.json")

Get-AlabTask $Path | ForEach-Object Completions | Where-Object { $_.CreatedDate -and -not $_.IsCancelled } |
    Group-Object {
        $day = $_.CreatedDate.UtcDateTime
        '{0}-W{1:00}' -f [Globalization.ISOWeek]::GetYear($day), [Globalization.ISOWeek]::GetWeekOfYear($day)
    }, CreatedBy | ForEach-Object {
        [pscustomobject]@{
            Week        = $_.Values[0]
            Annotator   = $_.Values[1]
            Completions = $_.Count
            Hours       = [Math]::Round(($_.Group | Measure-Object LeadTime -Sum).Sum / 3600, 2)
        }
    } | Sort-Object Week, Annotator
