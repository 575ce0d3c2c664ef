<#
.SYNOPSIS
    Relations as a table: what is related to what, in words. With labels, only such pairs.
.FUNCTIONALITY
    What was found
.EXAMPLE
    ./relations.ps1 -From DRUG -To DOSAGE | Export-Csv dosages.csv
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [string] $From = '*',
    [string] $To = '*'
)

Get-AlabTask $Path | ForEach-Object {
    $_ | Get-AlabAnnotation | Group-Object CompletionId | ForEach-Object {
        $spans = $_.Group | Where-Object ResultId
        foreach ($relation in $_.Group | Where-Object Type -CEQ relation) {
            $first, $second = $relation.FromId, $relation.ToId | ForEach-Object { $id = $_; ,@($spans | Where-Object ResultId -CEQ $id)[0] }
            if ($first.Label -like $From -and $second.Label -like $To -and $first -and $second) {
                [pscustomobject]@{
                    TaskId = $relation.TaskId; Annotator = $relation.Annotator
                    From   = $first.Text; FromLabel = $first.Label; Relation = $relation.Label; To = $second.Text; ToLabel = $second.Label
                }
            }
        }
    }
}
