<#
.SYNOPSIS
    Exports a project in shards side by side on this machine, and says whether all came out.
.DESCRIPTION
    One export uses all processors already: shards on one machine are for what reads many files at once, such as Spark. Shards
    that are there and unchanged are not written again (-Manifest), so that a run that was stopped goes on.
.EXAMPLE
    ./parallel.ps1 clinic-notes.json -Destination shards -Shards 4 -Format SparkNlp, JsonLines
.EXAMPLE
    ./parallel.ps1 -Database projects.db -Project clinic-notes -Destination shards
#>
#Requires -Version 7.4
[CmdletBinding(DefaultParameterSetName = 'Path')]
param(
    [Parameter(Mandatory, Position = 0, ParameterSetName = 'Path')] [string] $Path,
    [Parameter(Mandatory, ParameterSetName = 'Database')] [string] $Database,
    [Parameter(Mandatory, ParameterSetName = 'Database')] [string] $Project,
    [Parameter(Mandatory)] [string] $Destination,
    [ValidateRange(1, 99999)] [int] $Shards = 4,
    [string[]] $Format = @('SparkNlp', 'JsonLines'),
    [int] $ThrottleLimit = [Environment]::ProcessorCount
)

$ErrorActionPreference = 'Stop'
$source = $Path ? @{ Path = $Path } : @{ Database = $Database; Project = $Project }
$module = (Get-Command Export-AlabProject).Module.Path

1..$Shards | ForEach-Object -ThrottleLimit $ThrottleLimit -Parallel {
    $ErrorActionPreference = 'Stop'
    Import-Module $using:module
    $source = $using:source
    Export-AlabProject @source -Destination "$using:Destination/" -Format $using:Format -Shard "$_/$using:Shards" -Manifest
}

$check = @(Test-AlabExport $Destination)
$check
if ($check.IsWhole -contains $false) {
    throw "Of '$Destination' not all shards are whole."
}
