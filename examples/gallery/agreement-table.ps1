<#
.SYNOPSIS
    F1 between annotators as a table: everybody against everybody.
.FUNCTIONALITY
    Is it good
.EXAMPLE
    ./agreement-table.ps1 | Format-Table
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param([string[]] $Path = "$PSScriptRoot/../clinic-notes.json")

$pairs = Measure-AlabAgreement $Path -AnnotationKind Entity | Where-Object { $_.First -and $_.Second -and $_.Tasks }
$names = $pairs.First + $pairs.Second | Sort-Object -Unique
foreach ($row in $names) {
    $cells = [ordered]@{ Annotator = $row }
    foreach ($column in $names) {
        $pair = $pairs | Where-Object { ($_.First -eq $row -and $_.Second -eq $column) -or ($_.First -eq $column -and $_.Second -eq $row) }
        $cells[$column] = $pair ? [Math]::Round([double]$pair.F1, 3) : $null
    }

    [pscustomobject]$cells
}
