<#
.SYNOPSIS
    How often each annotator used each label: a row for a label, a column for an annotator.
.FUNCTIONALITY
    Who does what
.EXAMPLE
    ./labels-by-annotator.ps1 /exports/cardio.json | Format-Table
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param([string[]] $Path = "$PSScriptRoot/../clinic-notes.json")

$used = Get-AlabTask $Path | Get-AlabAnnotation | ForEach-Object {
    foreach ($label in $_.Labels | Where-Object { $_.Trim() }) {
        [pscustomobject]@{ Label = $label; Annotator = $_.Annotator ?? '(nobody)' }
    }
}
$annotators = $used.Annotator | Sort-Object -Unique
$used | Group-Object Label -CaseSensitive | Sort-Object Name | ForEach-Object {
    $row = [ordered]@{ Label = $_.Name }
    foreach ($annotator in $annotators) {
        $row["$annotator"] = @($_.Group | Where-Object Annotator -EQ $annotator).Count
    }

    [pscustomobject]($row + @{ Total = $_.Count })
}
