<#
.SYNOPSIS
    A corpus in CoNLL becomes a project of a server, to be corrected there.
.FUNCTIONALITY
    For training
.EXAMPLE
    ./conll-to-server.ps1 corpus.conll -Name corpus
    After Connect-AlabServer.
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [string] $Path,
    [Parameter(Mandatory)] [string] $Name,
    [ValidateRange(1, 10000)] [int] $SentencesPerTask = 20
)

ConvertFrom-AlabConll $Path -SentencesPerTask $SentencesPerTask | Publish-AlabProject -Name $Name
