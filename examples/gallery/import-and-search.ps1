<#
.SYNOPSIS
    All projects of a folder into one database, and a search in all of them.
.FUNCTIONALITY
    Passing it on
.EXAMPLE
    ./import-and-search.ps1 /exports/*.json -Search '"chest pain" OR cough*'
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [string] $Database = 'projects.db',
    [string] $Search = 'pain'
)

Import-AlabProject $Path -Database $Database -WarningAction SilentlyContinue
Get-AlabProject -Database $Database | Get-AlabTask -Search $Search | Select-Object Project, Id, Title
