# What a case says is right: each command of its case.md, with its result.
function Read-Case([string] $Folder) {
    $sections = (Get-Content -LiteralPath "$Folder/case.md" -Raw) -split '(?m)^```powershell\n' | Select-Object -Skip 1
    foreach ($section in $sections) {
        $command, $rest = $section -split '(?m)^```\n', 2
        $command = $command.Trim()
        @{
            Folder      = $Folder
            Case        = Split-Path $Folder -Leaf
            Command     = $command
            Title       = ($command -split "`n")[0] -replace '[<>]'
            Result      = if ($rest -match '(?s)\Agives\n```\n(.*?)```\n') { $Matches[1] } elseif ($rest -match '\A(Nothing|No finding)') { '' }
            ErrorId     = if ($rest -match '(?m)^Error `(\w+)`') { $Matches[1] }
            Numbers     = @(if ($rest -match '(?m)^Error.*$') { [regex]::Matches($Matches[0], '[Ll]ine \d+|\d+ columns').Value })
            # Null if nothing is said of them.
            Diagnostics = if ($rest -match '(?m)^No diagnostic\.') { '' } elseif ($rest -match '(?m)^Diagnostics: (.*)$') { Get-CaseFigure $Matches[1] '`(\w+)` (\d+)' }
            Accounting  = if ($rest -match '(?m)^Accounting: (.*), all others 0\.$') { Get-CaseFigure $Matches[1] '([a-z][a-z ]*[a-z]) (\d+)' }
            NameColumns = if ($rest -match '(?m)^A warning: .* row of names, with its (\d+ columns)') { $Matches[1] }
        }
    }
}

# 'name number' for each figure, in one order.
function Get-CaseFigure([string] $Text, [string] $Pattern) {
    ([regex]::Matches($Text, $Pattern) | ForEach-Object { "$($_.Groups[1].Value) $($_.Groups[2].Value)" } | Sort-Object) -join ', '
}

# Runs a command in a copy of its case's folder: what it gave, and what it told.
function Invoke-Case([Parameter(Mandatory)] [hashtable] $Entry, [string] $Command = $Entry.Command) {
    $copy = New-Item "TestDrive:/$([guid]::NewGuid())" -ItemType Directory
    Get-ChildItem -LiteralPath $Entry.Folder | Copy-Item -Destination $copy -Recurse
    Push-Location $copy
    $ErrorActionPreference = $WarningPreference = 'Continue'
    $told = [Collections.Generic.List[object]]::new()
    try {
        . ([scriptblock]::Create($Command)) 2>&1 3>&1 4>&1 | ForEach-Object { $told.Add($_) }
    }
    catch {
        $told.Add($_)
    }
    finally {
        Pop-Location
    }

    [pscustomobject]@{
        Output   = @($told | Where-Object { $_ -isnot [Management.Automation.ErrorRecord] -and $_ -isnot [Management.Automation.InformationalRecord] })
        Errors   = @($told | Where-Object { $_ -is [Management.Automation.ErrorRecord] })
        Warnings = @($told | Where-Object { $_ -is [Management.Automation.WarningRecord] } | ForEach-Object Message)
        Verbose  = @($told | Where-Object { $_ -is [Management.Automation.VerboseRecord] } | ForEach-Object Message)
        Folder   = $copy
    }
}

# The same as an export to a file, whose result counts what a pipeline only tells.
function ConvertTo-CaseExport([string] $Command) {
    $formats = @{ Conll = 'Conll2003'; Csv = 'Csv'; Tsv = 'Tsv'; Json = 'Json' }
    if ($Command -match '\AGet-AlabTask (\S+)((?: -\w+ \S+)*) \| ConvertTo-Alab(\w+)(.*)\z') {
        $source = $Matches[2] ? "Get-AlabTask $($Matches[1])$($Matches[2]) | Export-AlabProject" : "Export-AlabProject $($Matches[1])"
        "$source -Format $($formats[$Matches[3]])$($Matches[4]) -Destination out.txt -PassThru"
    }
}
