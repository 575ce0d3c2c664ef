<#
.SYNOPSIS
    Titles and names of files become pseudonyms that only the owner of a key can make again; the texts stay as they are.
.DESCRIPTION
    The pseudonym is the beginning of HMAC-SHA256 of the name, in hexadecimal. Keep the key apart from what is shared.
.FUNCTIONALITY
    Passing it on
.EXAMPLE
    ./pseudonymous-titles.ps1 -KeyFile secret.key | Set-Content shared.jsonl
#>
#Requires -Version 7.5
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [Parameter(Mandatory)] [string] $KeyFile
)

$key = [IO.File]::ReadAllBytes((Convert-Path -LiteralPath $KeyFile))
Get-AlabTask $Path | ConvertTo-AlabJson -AsLines | ForEach-Object {
    $task = $_ | ConvertFrom-Json -AsHashtable -DateKind String
    foreach ($place in @($task.data, 'title'), @($task, 'file_upload')) {
        $holder, $member = $place
        if ($null -ne $holder.$member) {
            $hash = [Security.Cryptography.HMACSHA256]::HashData($key, [Text.Encoding]::UTF8.GetBytes("$($holder.$member)"))
            $holder.$member = [Convert]::ToHexString($hash).Substring(0, 16).ToLowerInvariant()
        }
    }

    ConvertTo-Json $task -Depth 100 -Compress -EscapeHandling EscapeNonAscii
}
