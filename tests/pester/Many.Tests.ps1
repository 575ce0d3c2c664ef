#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"

    function New-Task([int] $Id, [int] $End = 2) {
        "{`"id`":$Id,`"data`":{`"text`":`"Öl 😀 $Id`"},`"completions`":[{`"id`":$Id,`"result`":[{`"id`":`"r`",`"type`":`"labels`",`"value`":{`"start`":0,`"end`":$End,`"text`":`"Öl`",`"labels`":[`"L`"]}}]}]}"
    }

    # A folder of projects p000, p001, ...; of every tenth a span ends beyond the text.
    function New-Projects([string] $Folder, [int] $Count) {
        $null = New-Item $Folder -ItemType Directory
        foreach ($number in 0..($Count - 1)) {
            $tasks = foreach ($id in 1..(1 + $number % 7)) { New-Task $id ($number % 10 ? 2 : 99) }
            [IO.File]::WriteAllText((Join-Path $Folder ('p{0:000}.json' -f $number)), '[' + ($tasks -join ',') + ']')
        }

        $Folder
    }

    # What a folder holds, hidden files too: names and hashes.
    function Get-Content256([string] $Folder) {
        foreach ($file in [IO.Directory]::GetFileSystemEntries($Folder) | Sort-Object -CaseSensitive) {
            (Split-Path $file -Leaf) + ' ' + [Convert]::ToHexString([Security.Cryptography.SHA256]::HashData([IO.File]::ReadAllBytes($file)))
        }
    }

    function Get-OrderedNames([object[]] $Texts) {
        @($Texts | ForEach-Object { [regex]::Match("$_", '\bp\d\d\d\b').Value })
    }
}

Describe 'Export-AlabProject of many projects' {
    BeforeAll {
        $in = New-Projects (Join-Path $TestDrive 'in') 200
    }

    It 'writes the same bytes side by side as one after another, and tells of them in their order' {
        $seen = foreach ($limit in 1, 8, 200) {
            $out = Join-Path $TestDrive "out$limit"
            $results = Export-AlabProject "$in/*.json" -Destination "$out/" -Format Csv, Conll2003 -ThrottleLimit $limit -PassThru -WarningVariable warnings -WarningAction SilentlyContinue
            $names = @(foreach ($result in $results) { Split-Path $result.Path -Leaf }) -join ' '
            $names | Should -Be (@(0..199 | ForEach-Object { 'p{0:000}.csv' -f $_; 'p{0:000}.conll' -f $_ }) -join ' ')
            $told = @(foreach ($result in $results) { "$(Split-Path $result.Path -Leaf) $($result.Sha256)" }) | Sort-Object -CaseSensitive
            $held = @(Get-Content256 $out)
            $told -join "`n" | Should -BeExactly ($held -join "`n")
            $warned = Get-OrderedNames $warnings | Select-Object -Unique
            $warned -join ' ' | Should -Be (@(0..19 | ForEach-Object { 'p{0:000}' -f ($_ * 10) }) -join ' ')
            (@($warnings) + $held) -join "`n"
        }

        $seen[1] | Should -BeExactly $seen[0]
        $seen[2] | Should -BeExactly $seen[0]
    }

    It 'writes what a call for each project writes' {
        $each = Join-Path $TestDrive 'each'
        Get-ChildItem "$in/p0[0-3]*.json" | ForEach-Object { Export-AlabProject $_ -Destination "$each/" -Format JsonLines }
        $piped = Join-Path $TestDrive 'piped'
        Get-ChildItem "$in/p0[0-3]*.json" | Export-AlabProject -Destination "$piped/" -Format JsonLines
        (Get-Content256 $piped) -join "`n" | Should -Be ((Get-Content256 $each) -join "`n")
        @(Get-ChildItem $piped).Count | Should -Be 40
    }

    It 'tells the same with -Verbose, line by line' {
        $lines = foreach ($limit in 1, 8) {
            $out = Join-Path $TestDrive 'verbose'
            # PowerShell's own lines come when it would ask.
            @(Export-AlabProject "$in/p0[0-4]*.json" -Destination "$out/" -Format Csv -ThrottleLimit $limit -Verbose 4>&1) -notmatch '^Performing' -join "`n"
        }

        $lines[1] | Should -BeExactly $lines[0]
        $named = Get-OrderedNames ($lines[0] -split "`n") | Select-Object -Unique
        $named -join ' ' | Should -Be (@(0..49 | ForEach-Object { 'p{0:000}' -f $_ }) -join ' ')
    }

    It 'ends at a malformed project: those before it are there, those behind are not, with <_> at once' -ForEach 1, 8, 200 {
        $bad = New-Projects (Join-Path $TestDrive "bad$_") 130
        [IO.File]::WriteAllText("$bad/p100.json", "[`n" + (New-Task 1) + ",`n{]")
        $out = Join-Path $TestDrive "out-bad$_"
        $failure = { Export-AlabProject "$bad/*.json" -Destination "$out/" -Format Json -ThrottleLimit $_ } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -BeLike 'JsonMalformed,*'
        $failure.Exception.Message | Should -Match 'p100\.json.*line 3'
        @(Get-ChildItem $out -Force).Name -join ' ' | Should -Be (@(0..99 | ForEach-Object { 'p{0:000}.json' -f $_ }) -join ' ')
    }

    It 'ends at a target that may not be written as one after another would, and behind what failed before' {
        $out = (New-Item (Join-Path $TestDrive 'kept') -ItemType Directory).FullName
        'old' | Set-Content "$out/p050.json"
        Get-ErrorId { Get-ChildItem $in | Export-AlabProject -Destination "$out/" -Format Json -NoClobber } | Should -Be 'ResourceExists'
        @(Get-ChildItem $out -Force).Count | Should -Be 51
        Get-Content "$out/p050.json" | Should -Be 'old'
    }

    It 'refuses two projects for one file before anything is written' {
        $other = (New-Item (Join-Path $TestDrive 'other') -ItemType Directory).FullName
        Copy-Item "$in/p003.json" $other
        $out = Join-Path $TestDrive 'taken'
        Get-ErrorId { Export-AlabProject "$in/*.json", "$other/*.json" -Destination "$out/" -Format Json } | Should -Be 'ResourceExists'
        Test-Path $out | Should -BeFalse
    }

    It 'touches nothing with -WhatIf, and says what it would do of each' {
        $out = Join-Path $TestDrive 'whatif'
        $run = Invoke-Pwsh @('-Command', "Import-Module '$Manifest'; Export-AlabProject '$in/*.json' -Destination '$out/' -Format Json -WhatIf")
        @($run.Output -split "`n").Count | Should -Be 200
        $run.Output | Should -Match 'p199\.json'
        Test-Path $out | Should -BeFalse
    }

    It 'reads what it has just written, when that is a later project' {
        $out = (New-Item (Join-Path $TestDrive 'chain') -ItemType Directory).FullName
        'no project' | Set-Content "$out/p001.ls.json"
        Export-AlabProject -LiteralPath "$in/p001.json", "$out/p001.ls.json" -Destination $out -Format LabelStudio
        @(Get-ChildItem $out).Count | Should -Be 2
        @(Get-AlabTask (Get-ChildItem $out -Exclude p001.ls.json)).Count | Should -Be 2
    }

    It 'exports all projects of a database, side by side' {
        $database = Join-Path $TestDrive 'many.db'
        Get-ChildItem "$in/p00*.json" | ForEach-Object { Import-AlabProject $_ -Database $database }
        $out = Join-Path $TestDrive 'stored'
        $results = Get-AlabProject -Database $database | Export-AlabProject -Destination "$out/" -Format Json -PassThru
        @($results | ForEach-Object { Split-Path $_.Path -Leaf }) | Should -Be @(0..9 | ForEach-Object { 'p{0:000}.json' -f $_ })
        $direct = Join-Path $TestDrive 'direct'
        Export-AlabProject "$in/p00*.json" -Destination "$direct/" -Format Json
        Get-Content256 $out | Should -Be (Get-Content256 $direct)
        { Remove-Item -LiteralPath $database -ErrorAction Stop } | Should -Not -Throw
    }

    It 'writes a manifest for each, and nothing again' {
        $out = Join-Path $TestDrive 'manifests'
        Export-AlabProject "$in/p0[0-2]*.json" -Destination "$out/" -Format Csv -Manifest
        $before = Get-Content256 $out
        $before.Count | Should -Be 60
        $again = Export-AlabProject "$in/p0[0-2]*.json" -Destination "$out/" -Format Csv -Manifest -PassThru
        @($again.Unchanged | Select-Object -Unique) | Should -Be @($true)
        Get-Content256 $out | Should -Be $before
    }

    It 'refuses a limit of <_>' -ForEach 0, -1 {
        { Export-AlabProject $Notes -Destination "$TestDrive/x.json" -Format Json -ThrottleLimit $_ } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
    }

    It 'leaves whole files alone after an interrupt' {
        Skip-Unless (-not $IsWindows) 'there is no SIGINT to send'
        $large = (New-Item (Join-Path $TestDrive 'large') -ItemType Directory).FullName
        $text = [IO.File]::ReadAllText($Notes) * 20
        0..199 | ForEach-Object { [IO.File]::WriteAllText((Join-Path $large ('p{0:000}.json' -f $_)), $text) }
        $out = (New-Item (Join-Path $TestDrive 'interrupted') -ItemType Directory).FullName
        # Nobody writes into the pipe: however quick the machine is, the interrupt comes before the end.
        $pipe = New-Pipe (Join-Path $TestDrive 'silent.json')
        $process = Start-InterruptiblePwsh @('-Command', "Import-Module '$Manifest'; Export-AlabProject '$large/*.json', '$pipe' -Destination '$out/' -Format Json -WarningAction Ignore")
        Wait-Until { @(Get-ChildItem $out -Filter *.json).Count -gt 0 } | Should -BeTrue
        & kill -INT $process.Id
        $null = Wait-Pwsh $process
        $files = @(Get-ChildItem $out -Force)
        $files.Count | Should -BeIn (1..200)
        @($files.Name) -join ' ' | Should -Be (@(0..($files.Count - 1) | ForEach-Object { 'p{0:000}.json' -f $_ }) -join ' ')
        @(Get-Content256 $out | ForEach-Object { $_.Split(' ')[1] } | Select-Object -Unique).Count | Should -Be 1
    }
}
