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
    ./build.ps1 Test, Package -Configuration Release
    Runs all tests, then writes out/AnnotationLabExport-<version>.zip, to be unpacked into a folder of $env:PSModulePath.
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

# The zip holds AnnotationLabExport/<version>/, the layout of a folder that PowerShell looks for modules in.
function Package {
    Build
    $version = (Test-ModuleManifest (Join-Path $staged 'AnnotationLabExport.psd1')).Version
    $layout = Join-Path $out 'package' 'AnnotationLabExport'
    $zip = Join-Path $out "AnnotationLabExport-$version.zip"
    Remove-Item $layout, $zip -Recurse -Force -ErrorAction Ignore
    $null = New-Item (Join-Path $layout $version) -ItemType Directory
    Copy-Item (Join-Path $staged '*') (Join-Path $layout $version) -Recurse
    Compress-Archive $layout $zip
    Get-Item $zip
}

function Clean {
    Invoke-Program dotnet clean $solution --configuration $Configuration
    Remove-Item $out -Recurse -Force -ErrorAction Ignore
}

foreach ($name in $Task) {
    & $name
}
