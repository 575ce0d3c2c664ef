<#
.SYNOPSIS
    One annotator's work as an Excel workbook: a sheet of annotations, a sheet of completions.
.DESCRIPTION
    Needs the module ImportExcel: Install-PSResource ImportExcel. Cells that look like numbers or formulas stay text.
.FUNCTIONALITY
    Who does what
.EXAMPLE
    ./annotator-workbook.ps1 -Annotator eric -Destination eric.xlsx
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport, ImportExcel
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [string] $Annotator = 'eric',
    [string] $Destination = "$Annotator.xlsx"
)

$tasks = @(Get-AlabTask $Path -Annotator $Annotator)
$sheet = @{ Path = $Destination; AutoSize = $true; FreezeTopRow = $true; BoldTopRow = $true; NoNumberConversion = '*' }
$tasks | Get-AlabAnnotation | Where-Object Annotator -EQ $Annotator |
    Select-Object TaskId, Title, Type, Label, Start, End, Text |
    Export-Excel @sheet -WorksheetName Annotations
$tasks | ForEach-Object {
    $title = $_.Title
    $_.Completions | Where-Object CreatedBy -EQ $Annotator | Select-Object @{ Name = 'Title'; Expression = { $title } }, Id, CreatedDate, LeadTime, IsGroundTruth, ReviewStatus
} | Export-Excel @sheet -WorksheetName Completions
