#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"
    . "$PSScriptRoot/Fakes.ps1"
    $script = "$Root/examples/nightly.ps1"

    # A project of invented notes; each names its task, so that a log that quotes one would be found out.
    function Set-Project([string] $Path, [int] $Tasks, [string] $Word = 'Quotable') {
        1..$Tasks | ForEach-Object {
            $start = "$Word $_ has ".Length
            '{"id":' + $_ + ',"data":{"text":"' + "$Word $_ has fever.`",`"patient`":`"p$($_ % 7)" + '"},"completions":[{"id":' + $_ +
            ',"created_username":"eric","result":[{"id":"r","from_name":"label","to_name":"text","type":"labels","value":{"start":' + $start +
            ',"end":' + ($start + 5) + ',"text":"fever","labels":["PROBLEM"]}}]}]}'
        } | Set-Content $Path
    }

    function Invoke-Nightly([string[]] $Arguments, [hashtable] $Environment = @{}) {
        $run = Invoke-Pwsh (@('-File', $script) + $Arguments) $Environment
        $lines = @($run.Output -split '\r?\n' | Where-Object { $_ -notlike 'What if:*' } | ForEach-Object { $_ | ConvertFrom-Json -ErrorAction Stop })
        $run | Add-Member Lines $lines -PassThru
    }

    # 'event project', the warnings apart.
    function Get-Event($Run) {
        $Run.Lines | Where-Object event -NE warning | ForEach-Object { "$($_.event) $($_.project)".Trim() }
    }

    # Whoever writes a line has the log to himself in that moment.
    function Test-Started {
        try { (Test-Path $log) -and ([IO.File]::ReadAllText($log) -match '"started"') } catch { $false }
    }

    # Names with times and hashes: the same if nothing was written.
    function Get-State([string] $Folder) {
        Get-ChildItem $Folder -Force -File | ForEach-Object { "$($_.Name) $($_.LastWriteTimeUtc.Ticks) $((Get-FileHash -LiteralPath $_).Hash)" }
    }
}

Describe 'examples/nightly.ps1 with a folder' {
    BeforeAll {
        $source = (New-Item "$TestDrive/source" -ItemType Directory).FullName
        $target = "$TestDrive/training"
        $log = "$TestDrive/log.jsonl"
        $common = $source, '-Destination', $target, '-Log', $log
        Set-Project "$source/alpha.jsonl" 40
        Copy-Item $Notes, "$Root/examples/clinic-notes.xml" $source
        '[{"id":1,"data":{"text":"Quotable"}},{"id":2,"data":{"text":Quotable}}]' | Set-Content "$source/bad.json"
        '[]' | Set-Content "$source/empty.json"
        'no project' | Set-Content "$source/readme.txt"
    }

    It 'says with -WhatIf what it would do, and touches nothing' {
        $before = Get-State $source
        $run = Invoke-Nightly ($common + '-WhatIf')
        $run.ExitCode | Should -Be 2
        Get-Event $run | Should -Be 'started', 'previewed alpha', 'failed bad', 'previewed clinic-notes', 'empty empty', 'ended'
        $run.Output | Should -Match 'What if: .*alpha\.train\.conll'
        $target, $log | Should -Not -Exist
        Get-State $source | Should -Be $before
    }

    It 'exports all projects but the malformed one, in parts, as the cmdlets do by themselves' {
        $run = Invoke-Nightly $common
        $run.Error | Should -BeNullOrEmpty
        $run.ExitCode | Should -Be 2
        Get-Event $run | Should -Be 'started', 'exported alpha', 'failed bad', 'exported clinic-notes', 'empty empty', 'ended'
        $failed = $run.Lines | Where-Object event -EQ failed
        $failed.level, $failed.error | Should -Be 'error', 'JsonMalformed'
        $failed.message | Should -Match 'bad\.json: line 1, column 61'
        ($run.Lines | Where-Object project -EQ alpha | Where-Object event -EQ exported).tasks | Should -Be 40
        $ended = $run.Lines[-1]
        $ended.exported, $ended.unchanged, $ended.empty, $ended.failed, $ended.exitCode | Should -Be 2, 0, 1, 1, 2
        (Get-ChildItem $target).Name | Should -Be @(
            foreach ($name in 'alpha', 'clinic-notes') {
                "$name.dev.conll", "$name.dev.spans.jsonl", "$name.manifest.json", "$name.test.conll", "$name.test.spans.jsonl", "$name.train.conll", "$name.train.spans.jsonl"
            })
        $expected = "$TestDrive/expected/"
        Get-AlabTask $Notes | Split-AlabTask | Export-AlabProject $expected -Format Conll2003, Spans -LabelConfig "$source/clinic-notes.xml" -CompletionPolicy Training -ExcludeTasksWithoutCompletions
        Get-ChildItem $expected | ForEach-Object { Find-Difference "$target/$($_.Name)" $_ } | Should -BeNullOrEmpty
    }

    It 'logs the same lines to the file, with time and level, and no text' {
        $lines = Get-Content $log | ConvertFrom-Json -DateKind String
        $lines.event | Should -Contain exported
        $lines | ForEach-Object { $_.time | Should -Match '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z$' }
        $lines.level | Select-Object -Unique | Sort-Object | Should -Be error, info, warning
        Get-Content $log -Raw | Should -Not -Match 'Quotable|fever|headache|patient'
    }

    It 'writes only what changed the next time' {
        Remove-Item "$source/bad.json", "$source/empty.json"
        $before = Get-State $target | Where-Object { $_ -notlike 'alpha*' }
        Set-Project "$source/alpha.jsonl" 41
        $run = Invoke-Nightly $common
        $run.ExitCode | Should -Be 0
        Get-Event $run | Should -Be 'started', 'exported alpha', 'unchanged clinic-notes', 'ended'
        Get-State $target | Where-Object { $_ -notlike 'alpha*' } | Should -Be $before
        (Get-Content "$target/alpha.manifest.json" | ConvertFrom-Json).tasks | Should -Be 41
        $before = Get-State $target
        $run = Invoke-Nightly $common
        Get-Event $run | Should -Be 'started', 'unchanged alpha', 'unchanged clinic-notes', 'ended'
        Get-State $target | Should -Be $before
    }

    It 'keeps the files of a project that shrank or is missing, and gives the alarm' {
        $before = Get-State $target
        Set-Project "$source/alpha.jsonl" 36
        Move-Item "$source/clinic-notes.json" $TestDrive
        $run = Invoke-Nightly $common
        $run.ExitCode | Should -Be 4
        Get-Event $run | Should -Be 'started', 'shrank alpha', 'missing clinic-notes', 'ended'
        $alarm = $run.Lines | Where-Object event -EQ shrank
        $alarm.level, $alarm.tasks, $alarm.last | Should -Be 'alarm', 36, 41
        Get-State $target | Should -Be $before
    }

    It 'exports what shrank by less, or with -AcceptShrink' {
        $run = Invoke-Nightly ($common + '-Project' + 'alpha' + '-MaximumShrink' + '0.13' + '-Format' + 'Spans')
        $run.ExitCode | Should -Be 0
        Get-Event $run | Should -Be 'started', 'exported alpha', 'ended'
        Set-Project "$source/alpha.jsonl" 3
        $run = Invoke-Nightly ($common + '-AcceptShrink' + '-Format' + 'Spans')
        $run.ExitCode | Should -Be 0
        Get-Event $run | Should -Be 'started', 'exported alpha', 'ended'
        (Get-Content "$target/alpha.manifest.json" | ConvertFrom-Json).tasks | Should -Be 3
    }

    It 'ends with 1 when nothing can be begun, and says why' {
        $calls = @(
            "'$source/nowhere' -Destination '$TestDrive/new'"
            "'$source' -Destination '$source'"
            "'$source' -Destination '$source/readme.txt'"
            "'$source' -Destination '$TestDrive/new' -Project zeta"
            "'$source' -Destination '$TestDrive/new' -Log '$TestDrive/no/log'"
            "'$source' -Destination '$TestDrive/new' -OptionFile '$TestDrive/no.psd1'"
            "-Server http://127.0.0.1:9 -Destination '$TestDrive/new'"
        )
        $calls | ForEach-Object { "& '$script' $_; `"code `$LASTEXITCODE`"" } | Set-Content "$TestDrive/calls.ps1"
        $run = Invoke-Pwsh @('-File', "$TestDrive/calls.ps1") @{ LAB_USER = ''; LAB_PASSWORD = ''; LAB_CLIENT_SECRET = ''; LABEL_STUDIO_TOKEN = '' }
        $lines = $run.Output -split '\r?\n'
        $lines -match '^code' | Should -Be (@('code 1') * 7)
        $faults = $lines -match '"failed"' | ConvertFrom-Json
        $faults | Should -HaveCount 7
        $faults.level | Select-Object -Unique | Should -Be 'error'
        $faults[1].message | Should -Match 'destination is the source'
        $faults[3].message | Should -Match 'no such project'
        $faults[6].message | Should -Match 'no credentials'
        "$TestDrive/new" | Get-ChildItem | Should -BeNullOrEmpty
        (Invoke-Pwsh @('-File', $script, $source)).ExitCode | Should -Be 1 -Because 'there is no destination, and nobody is asked for one'
    }
}

Describe 'examples/nightly.ps1 beside itself, and killed' {
    BeforeAll {
        $source = (New-Item "$TestDrive/source" -ItemType Directory).FullName
        $target = "$TestDrive/training"
        $log = "$TestDrive/log.jsonl"
        $arguments = @('-File', $script, $source, '-Destination', $target, '-Log', $log)
        1..3 | ForEach-Object { Set-Project "$source/p$_.jsonl" 300 }
    }

    It 'is refused where another run is at work, which ends as if alone' {
        $pipe = New-Pipe "$TestDrive/slow.jsonl"
        $first = Start-Pwsh @('-File', $script, $pipe, '-Destination', $target, '-Log', $log)
        try {
            Wait-Until { Test-Started } 60 | Should -BeTrue
            $second = Invoke-Pwsh $arguments
            $second.ExitCode | Should -Be 8
            ($second.Output | ConvertFrom-Json).event | Should -Be 'busy'
            Set-Project "$TestDrive/twenty.jsonl" 20
            & sh -c 'cat "$0" > "$1"' "$TestDrive/twenty.jsonl" $pipe
            (Wait-Pwsh $first).ExitCode | Should -Be 0
        }
        finally {
            if (-not $first.HasExited) {
                $first.Kill($true)
            }
        }

        (Get-Content $log | ConvertFrom-Json).event | Where-Object { $_ -ne 'warning' } | Should -Be started, busy, exported, ended
        Remove-Item $target -Recurse -Force
    }

    It 'leaves whole files when it is killed at any moment, and the next run completes' {
        (Invoke-Pwsh $arguments).ExitCode | Should -Be 0
        $old = @{}
        Get-ChildItem $target -File | ForEach-Object { $old[$_.Name] = (Get-FileHash $_).Hash }
        1..3 | ForEach-Object { Set-Project "$source/p$_.jsonl" 320 'Changed' }
        $expected = "$TestDrive/expected/"
        foreach ($file in Get-ChildItem $source) {
            Get-AlabTask $file | Split-AlabTask | Export-AlabProject $expected -Format Conll2003, Spans -CompletionPolicy Training -ExcludeTasksWithoutCompletions
        }

        $new = @{}
        Get-ChildItem $expected | ForEach-Object { $new[$_.Name] = (Get-FileHash $_).Hash }
        foreach ($round in 1..4) {
            Remove-Item $log
            $run = Start-Pwsh $arguments
            Wait-Until { Test-Started } 60 | Should -BeTrue
            Start-Sleep -Milliseconds (Get-Random -Maximum 1500)
            $run.Kill()
            $run.WaitForExit()
            foreach ($file in Get-ChildItem $target -File | Where-Object Name -NotLike '*.manifest.json') {
                (Get-FileHash $file).Hash | Should -BeIn $old[$file.Name], $new[$file.Name] -Because "$($file.Name) is whole after round $round"
            }

            Get-ChildItem $target -Filter *.manifest.json | ForEach-Object { { Get-Content $_ -Raw | ConvertFrom-Json } | Should -Not -Throw }
        }

        (Invoke-Pwsh $arguments).ExitCode | Should -Be 0
        $new.Keys | ForEach-Object { Find-Difference "$target/$_" "$expected/$_" } | Should -BeNullOrEmpty
        Get-ChildItem $target -Force -Filter *.tmp | Should -BeNullOrEmpty
    }
}

Describe 'examples/nightly.ps1 with a database' {
    It 'exports its projects by the options of a file, and nothing the next night' {
        $database, $target = "$TestDrive/p.db", "$TestDrive/training"
        Set-Project "$TestDrive/one.jsonl" 30
        Set-Project "$TestDrive/two.jsonl" 10
        Get-Item "$TestDrive/*.jsonl" | Import-AlabProject -Database $database
        "@{ Split = @{ GroupBy = 'patient'; Ratio = 0.5, 0.5 }; Export = @{ Shape = 'Long' } }" | Set-Content "$TestDrive/options.psd1"
        $arguments = '-Database', $database, '-Destination', $target, '-Format', 'Csv', '-OptionFile', "$TestDrive/options.psd1"
        $run = Invoke-Nightly $arguments
        $run.Error | Should -BeNullOrEmpty
        $run.ExitCode | Should -Be 0
        Get-Event $run | Should -Be 'started', 'exported one', 'exported two', 'ended'
        $parts = Import-Csv "$target/one.train.csv", "$target/one.test.csv"
        $parts | Should -HaveCount 30
        # No patient is in both parts.
        (Import-Csv "$target/one.train.csv").task_id | ForEach-Object { $_ % 7 } | Where-Object { $_ -in ((Import-Csv "$target/one.test.csv").task_id | ForEach-Object { $_ % 7 }) } |
            Should -BeNullOrEmpty
        $before = Get-State $target
        $run = Invoke-Nightly $arguments
        $run.ExitCode | Should -Be 0
        Get-Event $run | Should -Be 'started', 'unchanged one', 'unchanged two', 'ended'
        Get-State $target | Should -Be $before
    }
}

Describe 'examples/nightly.ps1 with a server' {
    BeforeAll {
        Get-AlabTask $Notes -Id 1, 2, 3, 4, 5, 6 | ConvertTo-AlabJson | Set-Content "$TestDrive/tasks.json"
        '<View><Labels name="label" toName="text"><Label value="DRUG"/></Labels><Text name="text" value="$text"/></View>' | Set-Content "$TestDrive/config.xml"
        $lab = Start-FakeServer AnnotationLab "$TestDrive/tasks.json", "$TestDrive/config.xml", cardio
        $studio = Start-FakeServer LabelStudio "$TestDrive/tasks.json", "$TestDrive/config.xml", cardio
        $target = "$TestDrive/training"
        $arguments = '-Server', $lab.Uri, '-Database', "$TestDrive/lab.db", '-Destination', $target
        $environment = @{ LAB_USER = 'eric'; LAB_PASSWORD = $lab.Secret.Plain; LAB_CLIENT_SECRET = 'Secret-of-the-client-1' }
    }

    AfterAll {
        $lab, $studio | ForEach-Object { Stop-FakeServer $_ }
    }

    It 'brings a database up to date, and exports from it what changed' {
        $run = Invoke-Nightly $arguments $environment
        $run.Error | Should -BeNullOrEmpty
        $run.ExitCode | Should -Be 0
        Get-Event $run | Should -Be 'started', 'exported cardio', 'ended'
        (Get-AlabTask -Database "$TestDrive/lab.db" -Project cardio).Count | Should -Be 6
        (Get-Content "$target/cardio.manifest.json" | ConvertFrom-Json).configuration | Should -Not -BeNullOrEmpty
        $before = Get-State $target
        $run = Invoke-Nightly $arguments $environment
        Get-Event $run | Should -Be 'started', 'unchanged cardio', 'ended'
        Get-State $target | Should -Be $before
    }

    It 'tells a project that the server does not give, and leaves its files' {
        $before = Get-State $target
        Add-Fault $lab Status @{ method = 'POST'; path = '/export'; status = 500 }
        $run = Invoke-Nightly $arguments $environment
        $run.ExitCode | Should -Be 2
        Get-Event $run | Should -Be 'started', 'failed cardio', 'ended'
        ($run.Lines | Where-Object event -EQ failed).message | Should -Match 'status 500'
        Get-State $target | Should -Be $before
    }

    It 'reads a Label Studio without a database between' {
        $run = Invoke-Nightly @('-Server', $studio.Uri, '-Destination', "$TestDrive/studio") @{ LABEL_STUDIO_TOKEN = $studio.Secret.Plain }
        $run.ExitCode | Should -Be 0
        Get-Event $run | Should -Be 'started', 'exported cardio', 'ended'
        ($run.Lines | Where-Object event -EQ exported).tasks | Should -Be 6
    }

    It 'ends with 1 without a connection, and shows no secret' {
        $run = Invoke-Nightly $arguments @{ LAB_USER = 'eric'; LAB_PASSWORD = 'Wrong-1'; LAB_CLIENT_SECRET = 'Wrong-2' }
        $run.ExitCode | Should -Be 1
        $run.Lines[-1].message | Should -Match 'is not accepted'
        $run.Output + $run.Error | Should -Not -Match 'Wrong-'
    }
}

Describe 'The help of examples/nightly.ps1' {
    It 'tells every parameter, four examples, every event and every exit code' {
        $help = Get-Help $script -Full
        $help.Synopsis | Should -Match 'night'
        @($help.examples.example).Count | Should -Be 4
        (Get-Command $script).Parameters.Values | Where-Object { $_.Name -notin [Management.Automation.Cmdlet]::CommonParameters -and $_.Name -notin 'WhatIf', 'Confirm' } |
            Where-Object { -not ($help.parameters.parameter | Where-Object Name -EQ $_.Name).description } | Should -BeNullOrEmpty
        $text = $help.description.Text -join ' '
        $code = Get-Content $script -Raw
        [regex]::Matches($code, 'Write-NightlyLog \w+ (\w+)').ForEach({ $_.Groups[1].Value }) | Select-Object -Unique |
            Where-Object { $text -notmatch "\b$_\b" } | Should -BeNullOrEmpty
        0, 1, 2, 4, 8 | Where-Object { $text -notmatch "(?s)Exit codes:.*\b$_ " } | Should -BeNullOrEmpty
    }
}
