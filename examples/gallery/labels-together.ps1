<#
.SYNOPSIS
    Which labels stand together in a task, and in how many.
.FUNCTIONALITY
    What was found
.EXAMPLE
    ./labels-together.ps1 | Select-Object -First 10
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param([string[]] $Path = "$PSScriptRoot/../clinic-notes.json")

Get-AlabTask $Path | ForEach-Object {
    $labels = @($_.Labels | Where-Object { $_.Trim() } | Sort-Object -CaseSensitive -Unique)
    for ($first = 0; $first -lt $labels.Count; $first++) {
        foreach ($second in $labels | Select-Object -Skip ($first + 1)) {
            [pscustomobject]@{ First = $labels[$first]; Second = $second }
        }
    }
} | Group-Object First, Second -CaseSensitive | Sort-Object @{ Expression = 'Count'; Descending = $true }, Name |
    ForEach-Object { [pscustomobject]@{ First = $_.Values[0]; Second = $_.Values[1]; Tasks = $_.Count } }
