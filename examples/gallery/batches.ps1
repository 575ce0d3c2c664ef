<#
.SYNOPSIS
    A project in files of so many tasks, for an import that takes no more at once.
.FUNCTIONALITY
    Passing it on
.EXAMPLE
    ./batches.ps1 big.json -Size 500 -Destination batches
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [ValidateRange(1, 1000000)] [int] $Size = 500,
    [string] $Destination = 'batches'
)

$null = New-Item $Destination -ItemType Directory -Force
$batch = [Collections.Generic.List[object]]::new()
$number = 0
$write = {
    $script:number++
    $batch | Export-AlabProject (Join-Path $Destination ('batch-{0:0000}.json' -f $number)) -Format Json -PassThru
    $batch.Clear()
}
Get-AlabTask $Path | & {
    process { $batch.Add($_); if ($batch.Count -eq $Size) { & $write } }
    end { if ($batch.Count) { & $write } }
}
