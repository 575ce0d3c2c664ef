<#
.SYNOPSIS
    Two exports of a project side by side: the labels of each task that differ.
.FUNCTIONALITY
    Is it good
.EXAMPLE
    ./side-by-side.ps1 last-week.json this-week.json | Format-Table -Wrap
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Before,
    [Parameter(Mandatory)] [string] $After
)

$sides = foreach ($path in $Before, $After) {
    $side = [Collections.Specialized.OrderedDictionary]::new()
    Get-AlabTask $path | ForEach-Object {
        $spans = $_ | Get-AlabAnnotation | Where-Object Label | ForEach-Object { "$($_.Label): $($_.Text)".TrimEnd(': ') } | Sort-Object
        $side["$($_.Id)"] = $spans -join '; '
    }
    , $side
}
foreach ($id in @($sides[0].Keys) + @($sides[1].Keys) | Select-Object -Unique) {
    if ($sides[0][$id] -cne $sides[1][$id]) {
        [pscustomobject]@{ Id = $id; Before = $sides[0][$id]; After = $sides[1][$id] }
    }
}
