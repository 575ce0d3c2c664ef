<#
.SYNOPSIS
    Where a word or a pattern stands in the texts, with what is before and after it, and whether a span covers it.
.FUNCTIONALITY
    What was found
.EXAMPLE
    ./word-in-context.ps1 -Pattern '\bpain\b'
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [string] $Pattern = 'pain',
    [ValidateRange(0, 1000)] [int] $Around = 25
)

Get-AlabTask $Path | ForEach-Object {
    $task = $_
    $spans = $task | Get-AlabAnnotation -Type labels
    foreach ($match in [regex]::Matches("$($task.Text)", $Pattern, 'IgnoreCase')) {
        $start = [Math]::Max(0, $match.Index - $Around)
        $after = $match.Index + $match.Length
        [pscustomobject]@{
            Id     = $task.Id
            Before = $task.Text.Substring($start, $match.Index - $start)
            Word   = $match.Value
            After  = $task.Text.Substring($after, [Math]::Min($Around, $task.Text.Length - $after))
            Labels = ($spans | Where-Object { $_.Start -le $match.Index -and $_.End -ge $after } | ForEach-Object Labels | Select-Object -Unique) -join ', '
        }
    }
}
