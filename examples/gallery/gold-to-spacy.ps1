<#
.SYNOPSIS
    Only what a reviewer accepted and starred, as spaCy trains on it.
.FUNCTIONALITY
    For training
.EXAMPLE
    ./gold-to-spacy.ps1 /exports/cardio.json -Destination gold.spacy
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [string] $Destination = 'gold.spacy'
)

Export-AlabProject $Path -Destination $Destination -Format Spacy -Tokenizer Word -SentenceSplit Sentence -OnlyGroundTruth -ReviewedOnly -PassThru
