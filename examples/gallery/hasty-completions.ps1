<#
.SYNOPSIS
    Completions made faster than anybody reads.
.FUNCTIONALITY
    Who does what
.EXAMPLE
    ./hasty-completions.ps1 -CharactersPerSecond 30
    A fast reader manages 20 to 30 characters in a second.
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [ValidateRange(1, 10000)] [double] $CharactersPerSecond = 30
)

Get-AlabTask $Path | ForEach-Object {
    $task = $_
    foreach ($completion in $task.Completions | Where-Object { $_.LeadTime -gt 0 -and -not $_.IsCancelled -and $_.Annotations }) {
        $speed = "$($task.Text)".Length / $completion.LeadTime
        if ($speed -gt $CharactersPerSecond) {
            [pscustomobject]@{
                Id                  = $task.Id
                Annotator           = $completion.CreatedBy
                Seconds             = $completion.LeadTime
                CharactersPerSecond = [Math]::Round($speed, 1)
            }
        }
    }
}
