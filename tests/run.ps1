#!/usr/bin/env pwsh
<#
.SYNOPSIS
    Runs the tests of what is built, and ends with the sums: passed, failed, and skipped with the reasons.
.PARAMETER Kind
    Core, Module and Browser are xunit's (Browser opens pages in the Chromium of the machine); Pester is tests/pester, in the
    PowerShell that runs this script; QuickStart compares what the README's quick start writes, byte for byte.
.PARAMETER Name
    Which files of tests/pester: Export,Views for Export.Tests.ps1 and Views.Tests.ps1.
.EXAMPLE
    dotnet pwsh tests/run.ps1
.EXAMPLE
    dotnet pwsh tests/run.ps1 Pester -Name Export
#>
#Requires -Version 7.4
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Core', 'Module', 'Browser', 'Pester', 'QuickStart')]
    [string[]] $Kind = @('Core', 'Module', 'Browser', 'Pester', 'QuickStart'),

    [string[]] $Name = '*',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug'
)

$ErrorActionPreference = 'Stop'
. "$PSScriptRoot/pester/Pwsh.ps1"

function Get-TestProject([string] $Kind) {
    Join-Path $PSScriptRoot "AnnotationLabExport.$Kind.Tests"
}

function Invoke-Xunit([string] $Kind) {
    $report = Join-Path ([IO.Path]::GetTempPath()) "$([guid]::NewGuid()).trx"
    & dotnet test (Get-TestProject $Kind) --no-build --configuration $Configuration --logger "trx;LogFileName=$report" | Out-Host
    $status = $LASTEXITCODE
    $tests = @(if (Test-Path $report) { ([xml] (Get-Content $report -Raw)).TestRun.Results.UnitTestResult })
    Remove-Item $report -ErrorAction Ignore
    $skipped = @($tests | Where-Object outcome -EQ 'NotExecuted')
    [pscustomobject]@{
        Kind    = $Kind
        Passed  = @($tests | Where-Object outcome -EQ 'Passed').Count
        # A run that broke off has none that failed.
        Failed  = [Math]::Max(@($tests | Where-Object outcome -EQ 'Failed').Count, [int]($status -ne 0))
        Skipped = $skipped.Count
        Reasons = $skipped | ForEach-Object { "$($_.testName): $($_.Output.ErrorInfo.Message ?? $_.Output.StdOut)" }
    }
}

function Invoke-PesterSuite {
    Import-Module (& dotnet msbuild (Get-TestProject Module) -getProperty:PesterModule)
    $run = Invoke-Pester -Configuration @{
        Run    = @{ Path = $Name -split ',' | ForEach-Object { "$PSScriptRoot/pester/$_.Tests.ps1" }; PassThru = $true }
        Output = @{ Verbosity = 'Detailed' }
    }
    [pscustomobject]@{
        Kind    = 'Pester'
        Passed  = $run.PassedCount
        Failed  = [Math]::Max($run.FailedCount, [int]($run.Result -ne 'Passed'))
        Skipped = $run.SkippedCount + $run.InconclusiveCount + $run.NotRunCount
        Reasons = $run.Skipped | ForEach-Object { "$($_.ExpandedPath): $($_.ErrorRecord)" }
    }
}

function Invoke-QuickStart {
    $out = Join-Path (Split-Path $PSScriptRoot) 'out' 'quickstart'
    Remove-Item $out -Recurse -Force -ErrorAction Ignore
    $pwsh = @(Get-Pwsh)
    $first = @($pwsh | Select-Object -Skip 1)
    & $pwsh[0] @first -NoProfile -NonInteractive -File (Join-Path (Split-Path $PSScriptRoot) 'examples' 'quickstart.ps1') | Out-Host
    $golden = @{ json = 'clinic-notes.json.golden'; jsonl = 'clinic-notes.jsonl'; csv = 'clinic-notes.csv'; tsv = 'clinic-notes.tsv'; conll = 'clinic-notes.conll' }
    $wrong = @($golden.Keys | Where-Object {
        $written = Get-FileHash (Join-Path $out "clinic-notes.$_") -ErrorAction Ignore
        $written.Hash -ne (Get-FileHash (Join-Path $PSScriptRoot 'golden' $golden[$_])).Hash
    })
    $wrong | ForEach-Object { Write-Host "The quick start's clinic-notes.$_ is not tests/golden/$($golden[$_])." }
    [pscustomobject]@{ Kind = 'QuickStart'; Passed = $golden.Count - $wrong.Count; Failed = $wrong.Count; Skipped = 0; Reasons = @() }
}

$results = @(foreach ($one in $Kind) {
    switch ($one) {
        'Pester' { Invoke-PesterSuite }
        'QuickStart' { Invoke-QuickStart }
        default { Invoke-Xunit $one }
    }
})
$sums = $results | Measure-Object Passed, Failed, Skipped -Sum | ForEach-Object Sum

foreach ($result in $results) {
    '{0}: {1} passed, {2} failed, {3} skipped' -f $result.Kind, $result.Passed, $result.Failed, $result.Skipped
    $result.Reasons | ForEach-Object { "  skipped: $_" }
}

'{0} passed, {1} failed, {2} skipped' -f $sums
exit [int]($sums[1] -gt 0)
