<#
.SYNOPSIS
    Dates, names and other labels that identify somebody, each with the words around it, for a review of de-identification.
.FUNCTIONALITY
    What was found
.EXAMPLE
    ./identifiers.ps1 -Label DATE, NAME, ID | Out-GridView
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [string[]] $Label = 'DATE',
    [ValidateRange(0, 1000)] [int] $Around = 20
)

Get-AlabTask $Path | ForEach-Object {
    $text = "$($_.Text)"
    foreach ($found in $_ | Get-AlabAnnotation -Label $Label) {
        $isHere = $found.Start -ge 0 -and $found.End -ge $found.Start -and $found.End -le $text.Length
        $start, $end = [Math]::Max(0, $found.Start - $Around), [Math]::Min($text.Length, $found.End + $Around)
        $context = $isHere ? ($text.Substring($start, $end - $start) -replace '\s+', ' ') : ''
        # What is of another text, or has wrong offsets, is shown without one.
        [pscustomobject]@{
            TaskId = $found.TaskId; Label = $found.Label; Text = $found.Text
            Context = $context.Contains(($found.Text -replace '\s+', ' ')) ? $context : ''
        }
    }
}
