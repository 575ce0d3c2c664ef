<#
.SYNOPSIS
    Tasks with the same text, within a project and across projects.
.DESCRIPTION
    Wished for as HumanSignal/label-studio, issue 1165.
.FUNCTIONALITY
    Is it good
.EXAMPLE
    ./duplicates.ps1 /exports/*.json
    White space and case apart; no text is shown.
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param([string[]] $Path = "$PSScriptRoot/../clinic-notes.json")

Get-AlabTask $Path | Where-Object { $_.Text -match '\S' } | ForEach-Object {
    $plain = ($_.Text -replace '\s+', ' ').Trim().ToLowerInvariant()
    $hash = [Convert]::ToHexString([Security.Cryptography.SHA256]::HashData([Text.Encoding]::UTF8.GetBytes($plain)))
    [pscustomobject]@{ Hash = $hash; Length = $plain.Length; Task = "$($_.Project) $($_.Id)" }
} | Group-Object Hash | Where-Object Count -GT 1 | ForEach-Object {
    [pscustomobject]@{ Count = $_.Count; Length = $_.Group[0].Length; Tasks = $_.Group.Task -join ', ' }
}
