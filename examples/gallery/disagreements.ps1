<#
.SYNOPSIS
    What the annotators of a task do not all have: the list for whoever decides.
.FUNCTIONALITY
    Is it good
.EXAMPLE
    ./disagreements.ps1 | Export-Csv to-decide.csv
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param([string[]] $Path = "$PSScriptRoot/../clinic-notes.json")

Get-AlabTask $Path | ForEach-Object {
    $annotators = @($_.Completions | Where-Object { -not $_.IsCancelled } | ForEach-Object CreatedBy | Sort-Object -Unique)
    if ($annotators.Count -gt 1) {
        $_ | Get-AlabAnnotation | Where-Object { $null -ne $_.Start } | Group-Object ToName, Start, End, Label -CaseSensitive | ForEach-Object {
            $having = @($_.Group.Annotator | Sort-Object -Unique)
            if ($having.Count -lt $annotators.Count) {
                $_.Group[0] | Select-Object TaskId, Start, End, Label, Text,
                    @{ Name = 'Marked'; Expression = { $having -join ', ' } },
                    @{ Name = 'NotMarked'; Expression = { ($annotators | Where-Object { $_ -notin $having }) -join ', ' } }
            }
        } | Sort-Object Start, End
    }
}
