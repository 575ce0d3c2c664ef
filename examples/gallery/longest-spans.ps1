<#
.SYNOPSIS
    The longest spans: where whole sentences were marked instead of terms.
.FUNCTIONALITY
    What was found
.EXAMPLE
    ./longest-spans.ps1 -First 20 | Format-Table -Wrap
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [ValidateRange(1, 100000)] [int] $First = 10
)

Get-AlabTask $Path | Get-AlabAnnotation | Where-Object { $_.Text -and $_.End -gt $_.Start } |
    Select-Object @{ Name = 'Length'; Expression = { $_.Text.Length } }, TaskId, Annotator, Label, Text |
    Sort-Object @{ Expression = 'Length'; Descending = $true }, TaskId -Stable | Select-Object -First $First
