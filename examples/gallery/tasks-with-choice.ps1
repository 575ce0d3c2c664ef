<#
.SYNOPSIS
    The tasks in which somebody made a choice, to be exported or looked at.
.DESCRIPTION
    Wished for as HumanSignal/label-studio, issues 418 and 5179.
.FUNCTIONALITY
    What was found
.EXAMPLE
    ./tasks-with-choice.ps1 -Control topics -Choice Endocrinology | Export-AlabProject endocrinology.csv Csv
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [string] $Control = 'gender',
    [string] $Choice = 'Female'
)

Get-AlabTask $Path -Label $Choice | Where-Object {
    $_ | Get-AlabAnnotation -Type choices -Label $Choice | Where-Object FromName -CEQ $Control
}
