<#
.SYNOPSIS
    Train, dev and test without a patient in two of them.
.FUNCTIONALITY
    For training
.EXAMPLE
    ./split-by-patient.ps1 /exports/cardio.json -Patient mrn -Destination training
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [string] $Patient = 'title',
    [string] $Destination = 'training',
    [string[]] $Format = @('Conll2003', 'Spans')
)

Get-AlabTask $Path | Split-AlabTask -GroupBy $Patient |
    Export-AlabProject "$Destination/" -Format $Format -CompletionPolicy Training -ExcludeTasksWithoutCompletions -Manifest -PassThru
