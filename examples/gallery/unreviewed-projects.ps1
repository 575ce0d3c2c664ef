<#
.SYNOPSIS
    Projects that have annotated tasks which no reviewer has accepted or rejected.
.FUNCTIONALITY
    Who does what
.EXAMPLE
    ./unreviewed-projects.ps1 /exports/*.json | Sort-Object Unreviewed -Descending
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param([string[]] $Path = "$PSScriptRoot/../clinic-notes.json")

Get-AlabTask $Path | Where-Object { $_.Completions.IsCancelled -contains $false } |
    Select-Object Project, @{ Name = 'IsReviewed'; Expression = { [bool]($_.Completions.ReviewStatus -ne 'NotReviewed') } } |
    Group-Object Project | ForEach-Object {
        [pscustomobject]@{
            Project    = $_.Name
            Annotated  = $_.Count
            Unreviewed = @($_.Group | Where-Object IsReviewed -EQ $false).Count
        }
    } | Where-Object Unreviewed -GT 0
