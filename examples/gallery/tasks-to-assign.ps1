<#
.SYNOPSIS
    Tasks that nobody has begun, dealt out to annotators in turn.
.FUNCTIONALITY
    Who does what
.EXAMPLE
    ./tasks-to-assign.ps1 -Annotator eric, jenny, mauro | Export-Csv to-assign.csv
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [ValidateNotNullOrEmpty()] [string[]] $Annotator = @('eric', 'jenny')
)

$next = 0
Get-AlabTask $Path | Where-Object { -not $_.Completions } | ForEach-Object {
    [pscustomobject]@{
        Project   = $_.Project
        Id        = $_.Id
        Title     = $_.Title
        Annotator = $Annotator[$next++ % $Annotator.Count]
    }
}
