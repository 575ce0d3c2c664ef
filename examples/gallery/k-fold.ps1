<#
.SYNOPSIS
    Cross-validation: for each fold a file to train on and a file to test on.
.FUNCTIONALITY
    For training
.EXAMPLE
    ./k-fold.ps1 -Folds 10 -Seed 7
    Whoever has the seed has the same folds, whatever is added later.
#>
#Requires -Version 7.4
#Requires -Modules AnnotationLabExport
[CmdletBinding()]
param(
    [string[]] $Path = "$PSScriptRoot/../clinic-notes.json",
    [ValidateRange(2, 100)] [int] $Folds = 5,
    [int] $Seed = 0,
    [string] $Destination = 'folds'
)

$tasks = @(Get-AlabTask $Path | Split-AlabTask -Ratio (@(1) * $Folds) -Part (1..$Folds) -Seed $Seed -WarningAction Ignore)
foreach ($fold in 1..$Folds) {
    $train, $test = $tasks.Where({ "$($_.Split)" -ne $fold }, 'Split')
    $train | ConvertTo-AlabJson | Set-Content -LiteralPath (New-Item (Join-Path $Destination "fold$fold.train.json") -Force)
    $test | ConvertTo-AlabJson | Set-Content -LiteralPath (New-Item (Join-Path $Destination "fold$fold.test.json") -Force)
}
