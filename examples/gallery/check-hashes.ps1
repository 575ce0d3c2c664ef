<#
.SYNOPSIS
    Whether the files of an export are as its manifest says.
.DESCRIPTION
    Export-AlabProject -Manifest writes such manifests.
.FUNCTIONALITY
    Is it good
.EXAMPLE
    ./check-hashes.ps1 /training | Where-Object State -ne Same
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param([Parameter(Mandatory)] [string] $Folder)

foreach ($manifest in Get-ChildItem -LiteralPath $Folder -Filter *.manifest.json) {
    foreach ($file in (Get-Content -LiteralPath $manifest -Raw | ConvertFrom-Json).files) {
        $path = Join-Path $manifest.DirectoryName $file.name
        $hash = (Get-FileHash -LiteralPath $path -Algorithm SHA256 -ErrorAction Ignore).Hash
        [pscustomobject]@{
            Name  = $file.name
            State = -not $hash ? 'Missing' : $hash -eq $file.sha256 ? 'Same' : 'Changed'
        }
    }
}
