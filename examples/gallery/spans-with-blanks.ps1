<#
.SYNOPSIS
    Spans that begin or end with white space: annotators dragged too far.
.FUNCTIONALITY
    Is it good
.EXAMPLE
    ./spans-with-blanks.ps1 | Group-Object Annotator
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param([string[]] $Path = "$PSScriptRoot/../clinic-notes.json")

Get-AlabTask $Path | Get-AlabAnnotation | Where-Object { $null -ne $_.Start -and $_.Text -match '^\s|\s$' } |
    Select-Object TaskId, Annotator, ResultId, Label, Start, End
