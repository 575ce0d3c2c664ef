<#
.SYNOPSIS
    How projects stand, as Markdown for a mail or a wiki.
.FUNCTIONALITY
    Passing it on
.EXAMPLE
    ./summary-for-mail.ps1 /exports/*.json | Set-Clipboard
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [ValidateRange(1, 100)] [int] $Labels = 5
)

'# Annotation, {0:yyyy-MM-dd}' -f (Get-Date)
foreach ($file in Get-Item $Path) {
    $project = Get-AlabProject -LiteralPath $file.FullName
    ''
    "## $($project.Name)"
    ''
    "$($project.TasksWithCompletions) of $($project.Tasks) tasks have been worked on ({0:P0}), $($project.TasksWithGroundTruth) have ground truth." -f ($project.Tasks ? $project.TasksWithCompletions / $project.Tasks : 0)
    ''
    '| label | annotations | tasks |'
    '| --- | ---: | ---: |'
    Measure-AlabProject -LiteralPath $file.FullName -AnnotationKind Entity | Sort-Object Results -Descending -Top $Labels | ForEach-Object {
        "| $($_.Label.Replace('|', '\|')) | $($_.Results) | $($_.Tasks) |"
    }
}
