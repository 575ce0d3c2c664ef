<#
.SYNOPSIS
    A CSV file of annotations for every annotator.
.DESCRIPTION
    Wished for as doccano/doccano, issue 1960.
.FUNCTIONALITY
    Who does what
.EXAMPLE
    ./file-per-annotator.ps1 /exports/cardio.json -Destination by-annotator
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [string] $Destination = 'by-annotator'
)

$null = New-Item $Destination -ItemType Directory -Force
Get-AlabTask $Path | Get-AlabAnnotation | Group-Object Annotator | ForEach-Object {
    $name = ($_.Name ? $_.Name : 'nobody').Split([IO.Path]::GetInvalidFileNameChars()) -join '_'
    $file = Join-Path $Destination "$name.csv"
    $_.Group | Select-Object TaskId, Title, Type, Label, Start, End, Text | Export-Csv -LiteralPath $file -Encoding utf8BOM
    Get-Item -LiteralPath $file
}
