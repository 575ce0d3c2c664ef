<#
.SYNOPSIS
    All mentions of a label as a frequency table, upper and lower case and white space apart.
.FUNCTIONALITY
    What was found
.EXAMPLE
    ./mentions.ps1 -Label DRUG | Select-Object -First 20
    The twenty drugs that are named most.
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [string] $Label = 'DRUG'
)

Get-AlabTask $Path | Get-AlabAnnotation -Label $Label | Where-Object { $_.Text -match '\S' } |
    Group-Object { ($_.Text -replace '\s+', ' ').Trim().ToLowerInvariant() } |
    Select-Object @{ Name = 'Mention'; Expression = 'Name' }, Count, @{ Name = 'Tasks'; Expression = { @($_.Group.TaskId | Sort-Object -Unique).Count } } |
    Sort-Object @{ Expression = 'Count'; Descending = $true }, Mention
