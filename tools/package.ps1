<#
.SYNOPSIS
    Makes of a built module what people install: a .nupkg as the PowerShell Gallery takes it, a zip for a folder of
    $env:PSModulePath, and the SHA-256 sums of both, as 'sha256sum -c' reads them. Of the same module it makes the same bytes.
.PARAMETER Module
    The folder of the built module.
.PARAMETER Destination
    The folder that the three files go to.
#>
#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Microsoft.PowerShell.PSResourceGet'; ModuleVersion = '1.1.0' }
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Module,
    [Parameter(Mandatory)] [string] $Destination
)

$ErrorActionPreference = 'Stop'
$time = [DateTimeOffset]::new(1980, 1, 1, 0, 0, 0, [TimeSpan]::Zero)

# Entries by name, in the order of their bytes, all of one time.
function Write-Archive([string] $Path, [Collections.IDictionary] $Entries) {
    $names = [string[]] $Entries.Keys
    [Array]::Sort($names, [StringComparer]::Ordinal)
    $archive = [IO.Compression.ZipFile]::Open($Path, 'Create')
    try {
        foreach ($name in $names) {
            $entry = $archive.CreateEntry($name, 'SmallestSize')
            $entry.LastWriteTime = $time
            $stream = $entry.Open()
            $stream.Write($Entries[$name])
            $stream.Dispose()
        }
    }
    finally {
        $archive.Dispose()
    }
}

# The package that PowerShell makes, without what is of one run only: a part with a random name that tells machine and version,
# and the order in which a file system lists a folder.
function Write-Package([string] $Module, [string] $Path) {
    $folder = New-Item (Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid())) -ItemType Directory
    try {
        $made = Compress-PSResource $Module $folder -PassThru
        $entries = @{}
        $archive = [IO.Compression.ZipFile]::OpenRead($made)
        foreach ($entry in $archive.Entries) {
            $memory = [IO.MemoryStream]::new()
            $stream = $entry.Open()
            $stream.CopyTo($memory)
            $stream.Dispose()
            $entries[$entry.FullName] = $memory.ToArray()
        }
    }
    finally {
        ${archive}?.Dispose()
        Remove-Item $folder -Recurse
    }

    foreach ($part in @($entries.Keys) -like 'package/*') {
        $entries.Remove($part)
    }

    foreach ($name in '_rels/.rels', '[Content_Types].xml') {
        $list = [xml] [Text.Encoding]::UTF8.GetString($entries[$name]).TrimStart([char] 0xFEFF)
        $root = $list.DocumentElement
        $kept = $root.ChildNodes | Where-Object { $_.Target -notlike '/package/*' -and $_.Extension -ne 'psmdcp' } | Sort-Object OuterXml -Culture ''
        $root.RemoveAll()
        $kept | ForEach-Object { $null = $root.AppendChild($_) }
        $entries[$name] = [Text.UTF8Encoding]::new($false).GetBytes($list.OuterXml)
    }

    Write-Archive $Path $entries
}

$Module = (Resolve-Path -LiteralPath $Module).ProviderPath
$Destination = (New-Item $Destination -ItemType Directory -Force).FullName
$version = (Import-PowerShellDataFile (Join-Path $Module 'AnnotationLabExport.psd1')).ModuleVersion
$package = Join-Path $Destination "AnnotationLabExport.$version.nupkg"
$zip = Join-Path $Destination "AnnotationLabExport-$version.zip"
$sums = Join-Path $Destination "AnnotationLabExport-$version.sha256"
Remove-Item $package, $zip, $sums -ErrorAction Ignore

Write-Package $Module $package

# AnnotationLabExport/<version>/ is the layout of a folder that PowerShell looks for modules in.
$files = @{}
foreach ($file in [IO.Directory]::EnumerateFiles($Module, '*', 'AllDirectories')) {
    $name = [IO.Path]::GetRelativePath($Module, $file).Replace('\', '/')
    $files["AnnotationLabExport/$version/$name"] = [IO.File]::ReadAllBytes($file)
}

Write-Archive $zip $files

$lines = foreach ($file in $package, $zip) {
    "{0}  {1}`n" -f (Get-FileHash $file).Hash.ToLowerInvariant(), (Split-Path $file -Leaf)
}

[IO.File]::WriteAllText($sums, -join $lines)
Get-Item $package, $zip, $sums
