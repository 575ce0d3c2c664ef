#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"
}

Describe 'An unattended run: pwsh -NonInteractive' {
    BeforeAll {
        # What a scheduler would call every night.
        Set-Content "$TestDrive/nightly.ps1" @"
            param([string] `$Source, [string] `$Destination)
            `$ErrorActionPreference = 'Stop'
            Import-Module '$Manifest'
            Export-AlabProject `$Source -Destination `$Destination -Format Csv -WarningAction SilentlyContinue
            'done'
"@
        $target = Join-Path $TestDrive 'target.csv'
        $cut = Join-Path $TestDrive 'cut.json'
        [IO.File]::WriteAllText($cut, "[`n  {`"id`":1,`"data`":{`"text`":`"a`"}},`n  {`"id`":2,`"data`":{`"text`":tru}}`n]")
    }

    BeforeEach {
        'older' | Set-Content $target
    }

    It 'ends with 0 after success, and writes nothing to standard error' {
        $run = Invoke-Pwsh @('-File', "$TestDrive/nightly.ps1", $Notes, $target)
        $run.Error | Should -BeNullOrEmpty
        $run.Output | Should -Be 'done'
        $run.ExitCode | Should -Be 0
        Find-Difference $target "$Golden/clinic-notes.csv" | Should -BeNullOrEmpty
    }

    It 'ends with 1 after malformed input, the older target untouched, and names line and column' {
        $run = Invoke-Pwsh @('-File', "$TestDrive/nightly.ps1", $cut, $target)
        $run.ExitCode | Should -Be 1
        $run.Output | Should -Not -Match 'done'
        $run.Error | Should -Match 'cut\.json'
        $run.Error | Should -Match 'line 3, column 2\d'
        Get-Content $target | Should -Be 'older'
        Get-ChildItem $TestDrive -Force -Filter *.tmp | Should -BeNullOrEmpty
    }

    It 'ends with 1 when the source is missing' {
        $run = Invoke-Pwsh @('-File', "$TestDrive/nightly.ps1", "$TestDrive/nowhere.json", $target)
        $run.ExitCode | Should -Be 1
        $run.Error | Should -Match 'nowhere\.json: there is no such file'
        Get-Content $target | Should -Be 'older'
    }

    It 'ends with 1 when -Command ends in a failed export' {
        $run = Invoke-Pwsh @('-Command', "Import-Module '$Manifest'; Export-AlabProject '$cut' -Destination '$target' -Format Csv")
        $run.ExitCode | Should -Be 1
        $run.Error | Should -Match 'line 3, column 2\d'
    }

    It 'fails at once, and does not ask, when -Format is missing' {
        $run = Invoke-Pwsh @('-Command', "Import-Module '$Manifest'; Export-AlabProject '$Notes' -Destination '$target'")
        $run.ExitCode | Should -Be 1
        $run.Error | Should -Match 'Format'
        Get-Content $target | Should -Be 'older'
    }

    It 'fails, and does not ask or write, when -Confirm is given' {
        $run = Invoke-Pwsh @('-Command', "Import-Module '$Manifest'; Export-AlabProject '$Notes' -Destination '$target' -Format Csv -Confirm")
        $run.ExitCode | Should -Be 1
        Get-Content $target | Should -Be 'older'
    }

    It 'leaves the older target whole when it is killed in the middle' {
        $pipe = New-Pipe "$TestDrive/endless"
        $writer = Start-Child 'sh' @('-c', 'exec > "$0"; printf ''[{"id":1,"data":{"text":"a"}},''; exec sleep 60', $pipe)
        $child = Start-Pwsh @('-File', "$TestDrive/nightly.ps1", $pipe, $target)
        try {
            Wait-Until { Get-ChildItem $TestDrive -Force -Filter *.tmp } | Should -BeTrue -Because 'the export has begun'
        }
        finally {
            $child.Kill()
            $child.WaitForExit()
            $writer.Kill()
        }

        Get-Content $target | Should -Be 'older'
        Get-ChildItem $TestDrive -Force -Filter *.tmp | Remove-Item -Force
    }

    It 'ends within two seconds of Ctrl+C while it waits for a pipe' {
        $pipe = New-Pipe "$TestDrive/silent"
        $writer = Start-Child 'sh' @('-c', 'exec > "$0"; printf ''[{"id":1,"data":{"text":"a"}},''; exec sleep 20', $pipe)
        $child = Start-InterruptiblePwsh '-File', "$TestDrive/nightly.ps1", $pipe, $target
        try {
            Wait-Until { Get-ChildItem $TestDrive -Force -Filter *.tmp } | Should -BeTrue -Because 'the export has begun'
            # Nothing can be seen from here of when it begins to wait for more of the pipe.
            Start-Sleep -Seconds 1
            & kill -INT $child.Id
            $child.WaitForExit(4000) | Should -BeTrue -Because 'two seconds for the cmdlet and two for PowerShell to end are enough'
        }
        finally {
            if (-not $child.HasExited) {
                $child.Kill()
            }

            $writer.Kill()
        }

        Get-Content $target | Should -Be 'older'
        Get-ChildItem $TestDrive -Force -Filter *.tmp | Should -BeNullOrEmpty
    }
}

Describe '-ErrorAction' {
    BeforeAll {
        '[{"id":1,"data":{"text":"a"}}, oops' | Set-Content "$TestDrive/bad.json"
    }

    It 'Stop gives an error that try and catch see, with id and category' {
        try {
            Get-AlabTask "$TestDrive/bad.json" -ErrorAction Stop
            throw 'no error'
        }
        catch {
            $_.FullyQualifiedErrorId | Should -BeLike 'JsonMalformed,*'
            $_.CategoryInfo.Category | Should -Be 'ParserError'
            $_.CategoryInfo.Activity | Should -Be 'Get-AlabTask'
        }
    }

    It 'SilentlyContinue does not make a file that is cut off look whole: the statement ends all the same' {
        # Outside of try, a script goes on with its next statement, as after any terminating error of a cmdlet.
        $script = "Import-Module '$Manifest'; `$ErrorActionPreference = 'Continue'`n" +
            "Export-AlabProject '$TestDrive/bad.json' -Destination '$TestDrive/bad.csv' -Format Csv -ErrorAction SilentlyContinue`n" +
            "`"ended: `$?; written: `$(Test-Path '$TestDrive/bad.csv'); id: `$(`$Error[0].FullyQualifiedErrorId.Split(',')[0])`""
        (Invoke-Pwsh @('-Command', $script)).Output | Should -Be 'ended: False; written: False; id: JsonMalformed'
    }

    It 'the error names file, line, column and byte' {
        try {
            Get-AlabTask "$TestDrive/bad.json"
        }
        catch {
            $problem = $_
        }

        $problem.Exception.Message | Should -Match 'bad\.json: line 1, column 32 \(byte 31\)'
        $problem.TargetObject | Should -BeLike '*bad.json*'
    }
}
