<#
.SYNOPSIS
    A report for people for each project, and a page that leads to them.
.FUNCTIONALITY
    Passing it on
.EXAMPLE
    ./html-reports.ps1 /exports/*.json -Destination reports
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [string] $Destination = 'reports',
    [switch] $NoText
)

$null = New-Item $Destination -ItemType Directory -Force
$pages = foreach ($file in Get-Item $Path) {
    Export-AlabReport -LiteralPath $file.FullName -Destination (Join-Path $Destination "$($file.BaseName).html") -NoText:$NoText -PassThru
}
$links = $pages | ForEach-Object {
    $name = [IO.Path]::GetFileName($_.Path)
    '<li><a href="{0}">{1}</a>, {2} tasks</li>' -f [uri]::EscapeDataString($name), [Net.WebUtility]::HtmlEncode($name), $_.Tasks
}
ConvertTo-Html -Title 'Projects' -Body "<h1>Projects</h1><ul>$links</ul>" | Set-Content (Join-Path $Destination 'index.html')
Get-Item (Join-Path $Destination 'index.html')
