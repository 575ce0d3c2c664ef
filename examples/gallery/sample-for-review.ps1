<#
.SYNOPSIS
    Some tasks by chance, for somebody to look at; the same seed gives the same tasks.
.FUNCTIONALITY
    Is it good
.EXAMPLE
    ./sample-for-review.ps1 -Count 50 -Seed 2024 | Show-AlabTask
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [ValidateRange(1, 100000)] [int] $Count = 5,
    [int] $Seed = 1
)

Get-AlabTask $Path | Where-Object { $_.Completions.IsCancelled -contains $false } | Get-Random -Count $Count -SetSeed $Seed | Sort-Object Id
