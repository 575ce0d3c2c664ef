#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

# Each file of examples/schedule is read by what it is for, and the line that it holds is run, its paths replaced.
BeforeAll {
    . "$PSScriptRoot/Suite.ps1"
    . "$PSScriptRoot/Fakes.ps1"
    $schedule = "$Root/examples/schedule"
    $script = "$Root/examples/nightly.ps1"
    $source = (New-Item "$TestDrive/exports" -ItemType Directory).FullName
    Copy-Item $Notes, "$Root/examples/clinic-notes.xml" $source

    # The places that the files name, here.
    function Set-Place([string] $Text) {
        $places = @{
            '/opt/alab/nightly.ps1' = $script; '/srv/exports' = $source; '/exports' = $source; '/srv/training' = $target; '/training' = $target
            '/var/log/alab/nightly.jsonl' = $log; '/srv/alab/lab.db' = "$TestDrive/lab.db"; '/srv/alab/nightly.jsonl' = $log
        }
        [regex]::Replace($Text, '/(opt|srv|var|exports|training)[/\w]*(\.\w+)*', { $places[$args[0].Value] ?? "unknown place $($args[0].Value)" })
    }

    # Runs the words that follow pwsh.
    function Invoke-Scheduled([string[]] $Words) {
        $Words[0..2] | Should -Be '-NonInteractive', '-NoProfile', '-File'
        Invoke-Pwsh ($Words | Select-Object -Skip 2)
    }
}

Describe 'examples/schedule' {
    BeforeEach {
        $target = "$TestDrive/$([guid]::NewGuid())"
        $log = "$target.jsonl"
    }

    It 'alab-nightly.service and .timer are right for systemd, and the service exports' {
        $unit = Get-Content "$schedule/alab-nightly.service" -Raw
        $null = $unit -match '(?m)^ExecStart=(\S+) (.*)$'
        $words = (Set-Place $Matches[2].Trim()) -split ' '
        $Matches[1] | Should -Be '/usr/bin/pwsh'
        $run = Invoke-Scheduled $words
        $run.ExitCode | Should -Be 0
        "$target/clinic-notes.train.conll", $log | Should -Exist
        Skip-Unless ([bool](Get-Command systemd-analyze -ErrorAction Ignore)) 'systemd is not here'
        # It looks for the program, which is there only where PowerShell is installed so.
        $null = New-Item "$TestDrive/units" -ItemType Directory
        $unit.Replace('/usr/bin/pwsh', '/bin/true') | Set-Content "$TestDrive/units/alab-nightly.service"
        Copy-Item "$schedule/alab-nightly.timer" "$TestDrive/units"
        & systemd-analyze verify --man=no "$TestDrive/units/alab-nightly.service" "$TestDrive/units/alab-nightly.timer" 2>&1 |
            Where-Object { "$_" -match 'alab-nightly' } | Should -BeNullOrEmpty
        $calendar = (Select-String '^OnCalendar=(.*)$' "$schedule/alab-nightly.timer").Matches[0].Groups[1].Value
        & systemd-analyze calendar $calendar | Out-String | Should -Match 'Normalized form: \*-\*-\* 02:30:00'
    }

    It 'alab-nightly.cron has a line that exports in silence, and speaks only of what went wrong' {
        $lines = Get-Content "$schedule/alab-nightly.cron" | Where-Object { $_ -and $_ -notmatch '^#' }
        $lines[0..3] | ForEach-Object { $_ | Should -Match '^[A-Z_]+=\S+$' }
        $lines | Should -HaveCount 5
        $null = $lines[4] -match '^30 2 \* \* \* alab (pwsh .*)$'
        $command = $Matches[1]
        $command | Should -Not -Match '%' -Because 'to cron that is the end of the line'
        Skip-Unless (-not $IsWindows) 'there is no sh'
        $pwsh = (@(Get-Pwsh) | ForEach-Object { "'$_'" }) -join ' '
        $line = Set-Place ($command -replace '^pwsh', $pwsh)
        & sh -c $line | Should -BeNullOrEmpty
        "$target/clinic-notes.train.conll" | Should -Exist
        & sh -c $line.Replace($source, "$source/nowhere") | Should -Be "The nightly export ended with exit code 1: see $log."
    }

    It 'the Dockerfile copies what is there, and its command exports' {
        $lines = Get-Content "$schedule/Dockerfile"
        foreach ($copy in $lines -match '^COPY ') {
            Join-Path $Root ($copy -split ' ')[1] | Should -Exist
        }

        $entry = ($lines -match '^ENTRYPOINT ') -replace '^ENTRYPOINT ' | ConvertFrom-Json
        $command = ($lines -match '^CMD ') -replace '^CMD ' | ConvertFrom-Json
        $entry[0] | Should -Be 'pwsh'
        ($lines -match '^COPY examples/nightly\.ps1') | Should -Match ([regex]::Escape($entry[-1]))
        $words = @($entry | Select-Object -Skip 1) + $command | ForEach-Object { Set-Place $_ }
        (Invoke-Scheduled $words).ExitCode | Should -Be 0
        "$target/clinic-notes.train.conll" | Should -Exist
    }

    It 'Register-AlabNightly.ps1 registers a task whose action exports' {
        $given = @{}
        function New-ScheduledTaskAction([string] $Execute, [string] $Argument, [string] $WorkingDirectory) { $given.Action = $PSBoundParameters; 'action' }
        function New-ScheduledTaskTrigger([switch] $Daily, [datetime] $At) { $given.Trigger = $PSBoundParameters; 'trigger' }
        function New-ScheduledTaskPrincipal([string] $UserId, [ValidateSet('S4U', 'Password', 'Interactive')] [string] $LogonType) { $given.Principal = $PSBoundParameters; 'principal' }
        function New-ScheduledTaskSettingsSet([switch] $StartWhenAvailable, [ValidateSet('Parallel', 'Queue', 'IgnoreNew')] [string] $MultipleInstances, [timespan] $ExecutionTimeLimit) { 'settings' }
        function Register-ScheduledTask([string] $TaskName, [string] $Description, $Action, $Trigger, $Principal, $Settings, [switch] $Force) { $given.Task = $PSBoundParameters; 'registered' }

        & "$schedule/Register-AlabNightly.ps1" -Script $script -Source $source -Destination $target -Log $log -At 04:00 -User 'HOST\alab' | Should -Be 'registered'
        $given.Task.Action, $given.Task.Trigger, $given.Task.Principal, $given.Task.Settings | Should -Be action, trigger, principal, settings
        $given.Trigger.At.TimeOfDay | Should -Be ([timespan]'04:00')
        $given.Principal.UserId | Should -Be 'HOST\alab'
        Split-Path $given.Action.Execute -Leaf | Should -Be 'pwsh.exe'
        $words = [regex]::Matches($given.Action.Argument, '"([^"]*)"|(\S+)').ForEach({ $_.Groups[1].Success ? $_.Groups[1].Value : $_.Value })
        (Invoke-Scheduled $words).ExitCode | Should -Be 0
        "$target/clinic-notes.train.conll", $log | Should -Exist
    }

    Context 'with a server' {
        BeforeAll {
            Get-AlabTask $Notes -Id 1, 2 | ConvertTo-AlabJson | Set-Content "$TestDrive/tasks.json"
            '<View><Labels name="label" toName="text"><Label value="DRUG"/></Labels><Text name="text" value="$text"/></View>' | Set-Content "$TestDrive/config.xml"
            $studio = Start-FakeServer LabelStudio "$TestDrive/tasks.json", "$TestDrive/config.xml", cardio
        }

        AfterAll {
            Stop-FakeServer $studio
        }

        It 'github-actions.yml is a workflow whose last step exports' {
            Add-Type -Path (& dotnet msbuild "$Root/tests/AnnotationLabExport.Module.Tests" -getProperty:YamlAssembly)
            $reader = [YamlDotNet.Serialization.Deserializer]::new()
            $workflow = $reader.Deserialize([IO.File]::ReadAllText("$schedule/github-actions.yml"))
            $workflow['on']['schedule'][0]['cron'] | Should -Be '30 2 * * *'
            $steps = $workflow['jobs']['export']['steps']
            $install, $export = $steps | Where-Object { $_['run'] }
            $install['shell'], $export['shell'] | Should -Be pwsh, pwsh
            $faults = $null
            $tree = [Management.Automation.Language.Parser]::ParseInput($install['run'], [ref]$null, [ref]$faults)
            $faults | Should -BeNullOrEmpty
            foreach ($call in $tree.FindAll({ $args[0] -is [Management.Automation.Language.CommandAst] }, $true)) {
                $known = (Get-Command $call.GetCommandName()).Parameters.Keys
                $call.CommandElements | Where-Object { $_ -is [Management.Automation.Language.CommandParameterAst] } | ForEach-Object { $_.ParameterName | Should -BeIn $known }
            }

            $export['env']['LABEL_STUDIO_TOKEN'], $export['env']['LAB_SERVER'] | Should -Be '${{ secrets.LABEL_STUDIO_TOKEN }}', '${{ vars.LAB_SERVER }}'
            (Set-Place $export['run']).Replace('./nightly.ps1', "& '$script'") | Set-Content "$TestDrive/step.ps1"
            $run = Invoke-Pwsh @('-Command', ". '$TestDrive/step.ps1'") @{ LAB_SERVER = "$($studio.Uri)"; LABEL_STUDIO_TOKEN = $studio.Secret.Plain }
            $run.ExitCode | Should -Be 0
            "$target/cardio.train.conll", "$TestDrive/lab.db", $log | Should -Exist
        }

        It 'azure-automation.ps1 exports with what the account keeps, and fails where the export did' {
            @"
            function Get-AutomationVariable([string] `$Name) { if (`$Name -eq 'LabelStudioToken') { '$($studio.Secret.Plain)' } }
            function Get-AutomationPSCredential([string] `$Name) { throw 'not asked for' }
            & '$schedule/azure-automation.ps1' -Server $($studio.Uri) -Script '$script' -Database '$TestDrive/azure.db' -Destination '$target'
            "token: `$env:LABEL_STUDIO_TOKEN"
            & '$schedule/azure-automation.ps1' -Server http://127.0.0.1:9 -Script '$script' -Database '$TestDrive/azure.db' -Destination '$target'
"@ | Set-Content "$TestDrive/job.ps1"
            $run = Invoke-Pwsh @('-File', "$TestDrive/job.ps1")
            "$target/cardio.train.conll" | Should -Exist
            $run.Output | Should -Match '(?m)^token: \r?$'
            $run.Output + $run.Error | Should -Not -Match ([regex]::Escape($studio.Secret.Plain))
            $run.ExitCode | Should -Be 1
            $run.Error | Should -Match 'The nightly export ended with exit code 1\.'
        }
    }

    It '<Name> says how it is installed, and PowerShell can read it' -ForEach (Get-ChildItem "$PSScriptRoot/../../examples/schedule" | ForEach-Object { @{ Name = $_.Name; Path = $_.FullName } }) {
        $text = Get-Content $Path -Raw
        $Name -like '*.timer' -or $text -match '(?i)to install[:,]|build and run|to be run once' | Should -BeTrue
        if ($Path -like '*.ps1') {
            $faults = $null
            $null = [Management.Automation.Language.Parser]::ParseFile($Path, [ref]$null, [ref]$faults)
            $faults | Should -BeNullOrEmpty
            (Get-Help $Path).Synopsis | Should -Not -BeNullOrEmpty
        }
    }
}
