#!/usr/bin/env pwsh
<#
.SYNOPSIS
    Builds, tests and packages the module. A thin wrapper: 'dotnet build' and 'dotnet test' do the same without PowerShell.
.EXAMPLE
    ./build.ps1
    Builds everything; the module then stands in out/AnnotationLabExport, and ./AnnotationLabExport.psd1 can be imported.
.EXAMPLE
    ./build.ps1 -Task Test, Package -Configuration Release
    Runs the tests, then writes out/AnnotationLabExport-<version>.zip, to be unpacked into a folder of $env:PSModulePath.
#>
#Requires -Version 7.4
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Package', 'Clean')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug'
)

$ErrorActionPreference = 'Stop'
$solution = Join-Path $PSScriptRoot 'AnnotationLabExport.sln'
$out = Join-Path $PSScriptRoot 'out'
$staged = Join-Path $out 'AnnotationLabExport'

function Invoke-DotNet {
    & dotnet @args
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $args ended with exit code $LASTEXITCODE."
    }
}

function Build {
    Invoke-DotNet build $solution --configuration $Configuration
}

function Test {
    Invoke-DotNet test $solution --configuration $Configuration
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
    Invoke-DotNet clean $solution --configuration $Configuration
    Remove-Item $out -Recurse -Force -ErrorAction Ignore
}

foreach ($name in $Task) {
    & $name
}
