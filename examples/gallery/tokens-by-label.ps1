<#
.SYNOPSIS
    How many tokens each label tags: what a model of tokens sees.
.FUNCTIONALITY
    What was found
.EXAMPLE
    ./tokens-by-label.ps1 -Tokenizer Word
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [string] $Tokenizer = 'Whitespace'
)

Get-AlabTask $Path | ConvertTo-AlabConll -Tokenizer $Tokenizer -CompletionPolicy PreferGroundTruth |
    Where-Object { $_ -and $_ -notmatch '^-DOCSTART- ' } | ForEach-Object { $_.Substring($_.LastIndexOf(' ') + 1) -creplace '^[BI]-' } |
    Group-Object -CaseSensitive | Sort-Object @{ Expression = 'Count'; Descending = $true }, Name | Select-Object @{ Name = 'Label'; Expression = 'Name' }, Count
