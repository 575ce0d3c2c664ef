<#
.SYNOPSIS
    A corpus in CoNLL becomes a project of a server with its labels, to be corrected there.
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

$tasks = @(ConvertFrom-AlabConll $Path -SentencesPerTask $SentencesPerTask)
$labels = $tasks | Get-AlabAnnotation | ForEach-Object { $_.Labels } | Sort-Object -Unique -CaseSensitive |
    ForEach-Object { '<Label value="{0}"/>' -f [Security.SecurityElement]::Escape($_) }
$config = New-TemporaryFile -WhatIf:$false
try {
    "<View><Labels name=`"label`" toName=`"text`">$labels</Labels><Text name=`"text`" value=`"`$text`"/></View>" | Set-Content $config -WhatIf:$false
    $tasks | Publish-AlabProject -Name $Name -LabelConfig $config.FullName
}
finally {
    Remove-Item $config -WhatIf:$false
}
