<#
.SYNOPSIS
    Entities that are said not to be there: spans of a label at whose place an assertion stands.
.FUNCTIONALITY
    What was found
.EXAMPLE
    ./negated.ps1 -Label PROBLEM -Assertion Absent, Family
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [string] $Label = 'PROBLEM',
    [string[]] $Assertion = 'Absent'
)

Get-AlabTask $Path | ForEach-Object {
    $places = $_ | Get-AlabAnnotation | Where-Object Start -NE $null | Group-Object CompletionId, Start, End
    foreach ($place in $places | Where-Object { $_.Group.Labels -ccontains $Label }) {
        foreach ($found in $Assertion | Where-Object { $place.Group.Labels -ccontains $_ }) {
            $place.Group[0] | Select-Object TaskId, Title, Annotator, Start, End, Text, @{ Name = 'Assertion'; Expression = { $found } }
        }
    }
}
