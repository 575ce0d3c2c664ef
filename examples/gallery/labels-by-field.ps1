<#
.SYNOPSIS
    Labels counted by a field of the data: by ward, by department, by source.
.FUNCTIONALITY
    What was found
.EXAMPLE
    ./labels-by-field.ps1 -Field department
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [string] $Field = 'department'
)

Get-AlabTask $Path | ForEach-Object {
    $value = $_.Data[$Field] ?? '(none)'
    $_ | Get-AlabAnnotation | ForEach-Object Labels | Where-Object { $_.Trim() } | ForEach-Object { [pscustomobject]@{ Value = "$value"; Label = $_ } }
} | Group-Object Value, Label -CaseSensitive | Sort-Object Name |
    ForEach-Object { [pscustomobject]@{ Value = $_.Values[0]; Label = $_.Values[1]; Count = $_.Count } }
