#!/usr/bin/env pwsh
<#
.SYNOPSIS
    Builds, tests and packages the module. 'dotnet pwsh build.ps1' does it where PowerShell is not installed, after 'dotnet tool restore'.
.EXAMPLE
    ./build.ps1
    Builds everything; the module then stands in out/AnnotationLabExport, and ./AnnotationLabExport.psd1 can be imported.
.EXAMPLE
    ./build.ps1 QuickStart
    Builds, imports the module and exports the example project in all formats into out/quickstart.
.EXAMPLE
    ./build.ps1 Test, Package
    Runs all tests, then writes into out/ what a gallery takes, AnnotationLabExport.<version>.nupkg, what is unpacked into a
    folder of $env:PSModulePath, AnnotationLabExport-<version>.zip, and their SHA-256 sums.
#>
#Requires -Version 7.4
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'QuickStart', 'Package', 'Clean')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug'
)

$ErrorActionPreference = 'Stop'
. "$PSScriptRoot/tests/pester/Pwsh.ps1"
$solution = Join-Path $PSScriptRoot 'AnnotationLabExport.sln'
$out = Join-Path $PSScriptRoot 'out'
$staged = Join-Path $out 'AnnotationLabExport'

function Invoke-Program([string] $Program) {
    & $Program @args
    if ($LASTEXITCODE -ne 0) {
        throw "$Program $args ended with exit code $LASTEXITCODE."
    }
}

# In a PowerShell of its own: what loads the module here would keep the next build from replacing it.
function Invoke-Script([string] $Path) {
    $pwsh = @(Get-Pwsh)
    Invoke-Program @pwsh -NoProfile -File (Join-Path $PSScriptRoot $Path) @args
}

function Build([string] $Project = $solution) {
    Invoke-Program dotnet build $Project --configuration $Configuration
}

function Test {
    Build
    Invoke-Script tests/run.ps1 -Configuration $Configuration
}

function QuickStart {
    Build (Join-Path $PSScriptRoot 'src' 'AnnotationLabExport')
    Invoke-Script examples/quickstart.ps1
}

# Compiled ahead for all platforms, which the builds of every day are not.
function Package {
    Invoke-Program dotnet build (Join-Path $PSScriptRoot 'src' 'AnnotationLabExport') --configuration Release --property:ForPackage=true
    Invoke-Script tools/package.ps1 -Module $staged -Destination $out
}

function Clean {
    Invoke-Program dotnet clean $solution --configuration $Configuration
    Remove-Item $out -Recurse -Force -ErrorAction Ignore
}

foreach ($name in $Task) {
    & $name
}
