<#
.SYNOPSIS
    Fields of the data are blackened, by name: record numbers, wards, remarks.
.DESCRIPTION
    The text stays as it is, or spans would be lost: what identifies somebody there, identifiers.ps1 lists.
.FUNCTIONALITY
    Passing it on
.EXAMPLE
    ./redact-fields.ps1 -Field mrn, ward, remark | Set-Content redacted.jsonl
#>
#Requires -Version 7.5
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [string[]] $Field = @('mrn', 'remark'),
    [string] $Replacement = 'redacted'
)

Get-AlabTask $Path | ConvertTo-AlabJson -AsLines | ForEach-Object {
    $task = $_ | ConvertFrom-Json -AsHashtable -DateKind String
    foreach ($name in $Field | Where-Object { $null -ne $task.data.$_ }) {
        $task.data.$name = $Replacement
    }

    ConvertTo-Json $task -Depth 100 -Compress -EscapeHandling EscapeNonAscii
}
