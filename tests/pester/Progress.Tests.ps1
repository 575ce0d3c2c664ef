#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"

    # Runs a script in a runspace of its own, and keeps what it reported.
    function Invoke-Watched([string] $Script) {
        $shell = [powershell]::Create()
        try {
            $watch = [Diagnostics.Stopwatch]::StartNew()
            $null = $shell.AddScript("Set-Location '$TestDrive'; `$WarningPreference = 'Ignore'; Import-Module '$Manifest'; $Script").Invoke()
            $shell.Streams.Error | Should -BeNullOrEmpty
            [pscustomobject]@{
                Seconds = $watch.Elapsed.TotalSeconds
                Records = @($shell.Streams.Progress | Where-Object Activity -NotMatch 'module' | ForEach-Object {
                    [pscustomobject]@{ Activity = $_.Activity; Status = $_.StatusDescription; Percent = $_.PercentComplete; Left = $_.SecondsRemaining; Type = $_.RecordType }
                })
            }
        }
        finally {
            $shell.Dispose()
        }
    }

    # The notes so many times over that reading them takes well over a second on this machine.
    $tasks = [IO.File]::ReadAllBytes((Join-Path $Golden 'clinic-notes.jsonl'))
    function Add-Note([int] $Times) {
        $file = [IO.File]::Open("$TestDrive/big.jsonl", 'Append')
        for ($i = 0; $i -lt $Times; $i++) { $file.Write($tasks) }
        $file.Dispose()
    }

    $times = 600
    Add-Note $times
    $null = Get-AlabProject "$TestDrive/big.jsonl"
    $read = (Measure-Command { Get-AlabProject "$TestDrive/big.jsonl" }).TotalSeconds
    Add-Note ([int][Math]::Clamp($times * 2.5 / $read, $times, 100 * $times))

    $slow = "Get-AlabTask '$Notes' | ForEach-Object { Start-Sleep -Milliseconds 100 }"
}

Describe 'Progress' {
    It 'tells how far the work is' {
        $records = (Invoke-Watched $slow).Records
        $records.Count | Should -BeGreaterThan 3
        $records.Activity | Select-Object -Unique | Should -Be 'Reading clinic-notes'
        $running = @($records | Where-Object Type -EQ Processing)
        $running.Status | Should -Match '^reading, \d+ tasks'
        $running.Percent | ForEach-Object { $_ | Should -BeIn (0..100) }
        $records[-1].Type | Should -Be 'Completed'
    }

    It 'is shown a few times a second at most' {
        $run = Invoke-Watched $slow
        $run.Records.Count | Should -BeLessThan (4 * $run.Seconds + 3)
    }

    It 'is not shown of what is soon over' {
        (Invoke-Watched "`$null = Get-AlabTask '$Notes'; `$null = Get-AlabTask '$Notes'").Records | Should -BeNullOrEmpty
    }

    It 'of a large file counts down: <_>' -ForEach @(
        'Export-AlabProject big.jsonl out/ Csv, Conll, Spans'
        'Import-AlabProject big.jsonl -Database big.db'
        'Test-AlabProject big.jsonl | ForEach-Object { }'
        'Get-AlabProject big.jsonl'
        'Measure-AlabProject big.jsonl'
        'Measure-AlabAgreement big.jsonl'
        'Compare-AlabProject big.jsonl big.jsonl'
        'Export-AlabReport big.jsonl -Destination big.html -MaximumTasks 10'
        'Split-AlabTask big.jsonl | ForEach-Object { }'
        'Get-AlabTask big.jsonl | ConvertTo-AlabCsv | ForEach-Object { }'
        'Show-AlabTask big.jsonl -Width 80 | Select-Object -First 60000 | ForEach-Object { }'
    ) {
        $run = Invoke-Watched "`$null = $_"
        $records = $run.Records
        $records.Count | Should -BeGreaterThan 0 -Because "it took $($run.Seconds) seconds"
        $running = @($records | Where-Object Type -EQ Processing)
        $running.Percent | ForEach-Object { $_ | Should -BeIn (-1..100) }
        @($running | Where-Object { $_.Percent -in 1..99 -and $_.Left -ge 0 -and $_.Status -match '/s$' }).Count | Should -BeGreaterThan 0
        if ($_ -notmatch '-First') {
            @($records | Where-Object Type -EQ Completed).Count | Should -Be @($records.Activity | Sort-Object -Unique).Count
        }
    }

    It 'of many projects says which of them it is' {
        $folder = New-Item "$TestDrive/many" -ItemType Directory
        1..4 | ForEach-Object { New-Item "$folder/p$_.jsonl" -ItemType HardLink -Value "$TestDrive/big.jsonl" }
        (Invoke-Watched "Export-AlabProject many/*.jsonl many/out/ Conll, Spans").Records.Activity | Select-Object -Unique |
            Should -Match '^Exporting p(\d) \(\1 of 4\)$'
    }

    It 'is kept by a job' {
        $job = Start-ThreadJob { param($manifest, $slow) Import-Module $manifest; & ([scriptblock]::Create($slow)) } -ArgumentList $Manifest, $slow
        $null = $job | Wait-Job -Timeout 60
        $job.Progress.Activity | Should -Contain 'Reading clinic-notes'
        $job | Remove-Job -Force
    }

    It 'is left out if it is not wanted' {
        (Invoke-Watched "`$ProgressPreference = 'SilentlyContinue'; $slow").Records | Should -BeNullOrEmpty
        (Invoke-Watched $slow.Replace("'$Notes'", "'$Notes' -ProgressAction SilentlyContinue")).Records | Should -BeNullOrEmpty
    }

    It 'is not drawn where output is redirected' {
        $run = Invoke-Pwsh @('-Command', "Import-Module '$Manifest'; $slow; 'over'")
        $run.Output | Should -Be 'over'
        $run.Error | Should -BeNullOrEmpty
    }
}
