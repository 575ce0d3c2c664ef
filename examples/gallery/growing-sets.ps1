<#
.SYNOPSIS
    Training sets that grow, each within the next: the points of a learning curve.
.FUNCTIONALITY
    For training
.EXAMPLE
    ./growing-sets.ps1 -Percent 10, 25, 50, 100
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [ValidateRange(1, 100)] [int[]] $Percent = @(25, 50, 100),
    [string] $Destination = 'growing'
)

# A hundred parts by hash: a task keeps its number for ever.
$tasks = Get-AlabTask $Path | Split-AlabTask -Ratio (@(1) * 100) -Part (1..100) -WarningAction Ignore
foreach ($share in $Percent) {
    $tasks | Where-Object { [int]"$($_.Split)" -le $share } | ConvertTo-AlabJson |
        Set-Content -LiteralPath (New-Item (Join-Path $Destination "$share.json") -Force)
}
