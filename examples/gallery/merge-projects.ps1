<#
.SYNOPSIS
    Several exports become one project; of tasks with the same id the first stays.
.DESCRIPTION
    Wished for as HumanSignal/label-studio, issues 2568 and 3201. Give the newest export first.
.FUNCTIONALITY
    Passing it on
.EXAMPLE
    ./merge-projects.ps1 first.json, second.json -Destination both.json
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [string] $Destination = 'merged.json'
)

$seen = [Collections.Generic.HashSet[string]]::new()
$left = 0
Get-AlabTask $Path | & {
    process { if ($seen.Add("$($_.Id)")) { $_ } else { $script:left++ } }
} | Export-AlabProject $Destination -Format Json
if ($left) {
    Write-Warning "$left tasks were left out: their ids were there already."
}
