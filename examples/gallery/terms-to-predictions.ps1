<#
.SYNOPSIS
    A list of terms labels the tasks that nobody has begun: predictions that people correct.
.FUNCTIONALITY
    For training
.EXAMPLE
    ./terms-to-predictions.ps1 -Terms terms.csv | Set-Content predicted.jsonl
    terms.csv has the columns term and label.
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [Parameter(Mandatory)] [string] $Terms,
    [string] $FromName = 'label',
    [string] $ToName = 'text'
)

$known = Import-Csv -LiteralPath $Terms | Where-Object term
Get-AlabTask $Path | Where-Object { -not $_.Completions -and $_.Text } | ForEach-Object {
    $text = $_.Text
    $result = foreach ($one in $known) {
        foreach ($match in [regex]::Matches($text, "(?<!\w)$([regex]::Escape($one.term))(?!\w)", 'IgnoreCase')) {
            @{
                id = "$($match.Index)-$($match.Length)"; from_name = $FromName; to_name = $ToName; type = 'labels'
                value = @{ start = $match.Index; end = $match.Index + $match.Length; text = $match.Value; labels = @($one.label) }
            }
        }
    }
    @{ id = $_.Id; data = @{ text = $text; title = $_.Title }; predictions = @(@{ created_username = 'terms'; result = @($result) }) } | ConvertTo-Json -Depth 9 -Compress
}
