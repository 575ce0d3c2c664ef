<#
.SYNOPSIS
    Labels get other names, by a map; all else stays as it is spelled.
.FUNCTIONALITY
    Passing it on
.EXAMPLE
    ./rename-labels.ps1 -Map @{ DRUG = 'MEDICATION'; 'BODY PART' = 'ANATOMY' } | Set-Content renamed.jsonl
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [hashtable] $Map = @{ DRUG = 'MEDICATION'; 'BODY PART' = 'ANATOMY' }
)

$names = [Collections.Generic.Dictionary[string, string]]::new([StringComparer]::Ordinal)
$Map.Keys | ForEach-Object { $names[($_ | ConvertTo-Json)] = $Map[$_] | ConvertTo-Json }
$string = '"(?:[^"\\]|\\.)*"'
Get-AlabTask $Path | ConvertTo-AlabJson -AsLines | ForEach-Object {
    # A quote within a text is escaped, so this never begins inside of one.
    [regex]::Replace($_, "(?<=`"(?:labels|hypertextlabels|choices)`": ?)(\[\s*(?:$string[,\s]*)*\]|$string)", {
        param($list)
        [regex]::Replace($list.Value, $string, { param($label) $names[$label.Value] ?? $label.Value })
    })
}
