<#
.SYNOPSIS
    How often each choice was made: the balance of classes before a classifier is trained.
.FUNCTIONALITY
    What was found
.EXAMPLE
    ./choices.ps1 | Format-Table -GroupBy Control
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param([string[]] $Path = "$PSScriptRoot/../clinic-notes.json")

Get-AlabTask $Path | Get-AlabAnnotation -Type choices | ForEach-Object {
    foreach ($choice in $_.Labels) {
        [pscustomobject]@{ Control = $_.FromName; Choice = $choice }
    }
} | Group-Object Control, Choice -CaseSensitive | Sort-Object Name |
    ForEach-Object { [pscustomobject]@{ Control = $_.Values[0]; Choice = $_.Values[1]; Count = $_.Count } }
