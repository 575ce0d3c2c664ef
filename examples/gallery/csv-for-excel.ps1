<#
.SYNOPSIS
    A table that opens in Excel with a double click, with the separators of a country.
.FUNCTIONALITY
    Passing it on
.EXAMPLE
    ./csv-for-excel.ps1 -Culture de-DE -Destination cardio.csv
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [cultureinfo] $Culture = (Get-Culture),
    [string] $Destination = 'notes.csv'
)

$before = [cultureinfo]::CurrentCulture
try {
    [cultureinfo]::CurrentCulture = $Culture
    Export-AlabProject $Path -Destination $Destination -Format Csv -Shape Long -UseCulture -EscapeFormula -NewLine CrLf -Encoding utf8BOM
}
finally {
    [cultureinfo]::CurrentCulture = $before
}
