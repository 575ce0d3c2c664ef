<#
.SYNOPSIS
    Whether the module works in the PowerShell that runs this: import by name, the exports of the quick start, a database,
    help, completion. Needs nothing but that PowerShell; ends with exit code 1 and what is wrong.
.PARAMETER Package
    The folder with the zip that 'build.ps1 Package' makes.
.PARAMETER Module
    The folder of a built module, instead.
.EXAMPLE
    pwsh tests/versions.ps1 -Package out
#>
#Requires -Version 7.4
[CmdletBinding(DefaultParameterSetName = 'Module')]
param(
    [Parameter(ParameterSetName = 'Package', Mandatory)] [string] $Package,
    [Parameter(ParameterSetName = 'Module')] [string] $Module = (Join-Path $PSScriptRoot '../out/AnnotationLabExport')
)

$ErrorActionPreference = 'Stop'
$notes = Join-Path $PSScriptRoot '../examples/clinic-notes.json'
$work = New-Item (Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid())) -ItemType Directory
$wrong = [Collections.Generic.List[string]]::new()

function Confirm-That([string] $What, [bool] $IsSo) {
    Write-Host "$($IsSo ? 'passed' : 'FAILED'): $What"
    if (-not $IsSo) {
        $wrong.Add($What)
    }
}

function Confirm-File([string] $Path, [string] $Golden) {
    $same = (Get-FileHash $Path).Hash -eq (Get-FileHash (Join-Path $PSScriptRoot 'golden' $Golden)).Hash
    Confirm-That "$(Split-Path $Path -Leaf) is tests/golden/$Golden" $same
}

try {
    Write-Host "PowerShell $($PSVersionTable.PSVersion), $([Runtime.InteropServices.RuntimeInformation]::FrameworkDescription), $([Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier)"
    if ($Package) {
        [IO.Compression.ZipFile]::ExtractToDirectory((Get-Item (Join-Path $Package 'AnnotationLabExport-*.zip')), "$work/modules")
    }
    else {
        Copy-Item $Module "$work/modules/AnnotationLabExport" -Recurse
    }

    $env:PSModulePath = "$work/modules", $env:PSModulePath -join [IO.Path]::PathSeparator
    Import-Module AnnotationLabExport
    $commands = Get-Command -Module AnnotationLabExport
    Confirm-That 'all cmdlets are there' ($commands.Count -eq (Get-Module AnnotationLabExport -ListAvailable).ExportedCmdlets.Count)
    $location = $commands[0].ImplementingType.Assembly.Location
    $compiled = Join-Path (Get-Module AnnotationLabExport).ModuleBase 'compiled' "net$([Environment]::Version.Major).0-$([Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier)"
    Confirm-That "what is compiled ahead runs where there is some: $location" ((Test-Path $compiled) -eq $location.StartsWith($compiled))

    $null = Export-AlabProject $notes -Destination "$work/out/" -Format Json, Csv, Tsv, Conll2003 -WarningAction Ignore
    Confirm-File "$work/out/clinic-notes.json" 'clinic-notes.json.golden'
    Confirm-File "$work/out/clinic-notes.csv" 'clinic-notes.csv'
    Confirm-File "$work/out/clinic-notes.tsv" 'clinic-notes.tsv'
    Confirm-File "$work/out/clinic-notes.conll" 'clinic-notes.conll'

    Import-AlabProject $notes -Database "$work/projects.db"
    $null = Export-AlabProject -Database "$work/projects.db" -Project clinic-notes -Destination "$work/database/" -Format Conll2003 -WarningAction Ignore
    Confirm-File "$work/database/clinic-notes.conll" 'clinic-notes.conll'
    Confirm-That 'a task is found in the database' ((Get-AlabTask -Database "$work/projects.db" -Project clinic-notes -Id 3).Title -eq 'note-03.txt')

    $trainers = 'LabelStudio', 'JsonMin', 'Spans', 'SparkNlp', 'HuggingFace', 'Spacy', 'Assertion', 'Relation', 'Classification'
    $config = Join-Path $PSScriptRoot '../examples/clinic-notes.xml'
    $written = Export-AlabProject $notes -Destination "$work/quickstart/" -LabelConfig $config -Format $trainers -PassThru -WarningAction Ignore
    Confirm-That "the quick start's formats for trainers are written" (@($written | Where-Object { (Get-Item $_.Path).Length -eq $_.Bytes }).Count -eq $trainers.Count)

    Confirm-That 'Get-Help knows the cmdlets' ((Get-Help Export-AlabProject -Full).examples.example.Count -ge 3)
    Confirm-That 'Tab knows the formats' ((TabExpansion2 'Export-AlabProject x.json -Format Conll').CompletionMatches.CompletionText -contains 'Conll2003')
    Confirm-That 'a table is shown' ((Get-AlabTask $notes | Select-Object -First 1 | Out-String) -match 'note-01\.txt')
}
catch {
    Confirm-That "nothing breaks off: $_" $false
}
finally {
    Remove-Module AnnotationLabExport -ErrorAction Ignore
    Remove-Item $work -Recurse -ErrorAction Ignore
}

exit [int]($wrong.Count -gt 0)
