<#
.SYNOPSIS
    Labels that are used but not configured, and configured but never used.
.FUNCTIONALITY
    Is it good
.EXAMPLE
    ./labels-and-configuration.ps1 project.json -LabelConfig config.xml
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [string] $LabelConfig = "$PSScriptRoot/../clinic-notes.xml"
)

$known = (Select-Xml -LiteralPath $LabelConfig -XPath '//Label/@value | //Choice/@value | //Relation/@value').Node.Value | Sort-Object -CaseSensitive -Unique
$used = Get-AlabTask $Path | Get-AlabAnnotation -Source Both | ForEach-Object Labels | Where-Object { $_.Trim() } | Sort-Object -CaseSensitive -Unique
Compare-Object @($known) @($used) -CaseSensitive | ForEach-Object {
    [pscustomobject]@{ Label = $_.InputObject; Problem = $_.SideIndicator -eq '=>' ? 'used, not configured' : 'configured, never used' }
} | Sort-Object Problem, Label
