<#
.SYNOPSIS
    How good the pre-annotation is: precision and recall of a model against an annotator, label by label.
.FUNCTIONALITY
    Is it good
.EXAMPLE
    ./model-against-people.ps1 -Annotator eric
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [string] $Annotator = 'eric'
)

Measure-AlabAgreement $Path -AnnotationSource Both -AnnotationKind Entity -Reference $Annotator -PerLabel |
    Where-Object { $_.SecondIsModel -and $_.Label -and $_.Tasks } | Sort-Object Label |
    Select-Object Label, @{ Name = 'Model'; Expression = 'Second' }, @{ Name = 'People'; Expression = 'FirstSpans' }, @{ Name = 'Predicted'; Expression = 'SecondSpans' }, Precision, Recall, F1
