<#
.SYNOPSIS
    What annotators wrote into text areas, by task.
.DESCRIPTION
    Wished for as doccano/doccano, issue 1875.
.FUNCTIONALITY
    Who does what
.EXAMPLE
    ./remarks.ps1 | Export-Csv remarks.csv
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param([string[]] $Path = "$PSScriptRoot/../clinic-notes.json")

Get-AlabTask $Path | Get-AlabAnnotation -Type textarea | Where-Object Text | Select-Object TaskId, Title, Annotator, FromName, Text
