#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"
    . "$PSScriptRoot/Postgres.ps1"

    # Everything a command tells in any stream, down to the members of errors and results.
    function Get-AllShown([scriptblock] $Command) {
        $VerbosePreference = $DebugPreference = $InformationPreference = 'Continue'
        $shown = try { . $Command *>&1 } catch { $_ }
        @($shown | Format-List * -Force; $shown | Out-String; $shown | Where-Object { $_ -isnot [Management.Automation.ErrorRecord] } | ConvertTo-Json -Depth 4 -WarningAction Ignore
            @($shown.Exception) -ne $null | ForEach-Object { $_.ToString() }) | Out-String -Width 100000
    }
}

Describe 'Projects in a database on a PostgreSQL server' {
    BeforeAll {
        $server = if (Find-Postgres) { Start-Postgres }
        $address = "postgresql://127.0.0.1:$($server.Port)/postgres"
        $uri = "postgresql://owner:$($server.Password)@127.0.0.1:$($server.Port)/postgres"
        $credential = if ($server) { [pscredential]::new('owner', (ConvertTo-SecureString $server.Password -AsPlainText)) }
        Push-Location (New-Item TestDrive:/postgres -ItemType Directory)
        Copy-Item $Notes .
        Set-Content changed.json '{"id":1,"data":{"text":"other"}}'
    }

    BeforeEach {
        Skip-Unless ($null -ne $server) 'PostgreSQL is not installed here; ALAB_POSTGRES may name the folder of its programs'
    }

    AfterAll {
        Pop-Location
        Stop-Postgres $server
    }

    It 'a URI, a connection string and -Credential lead to the same projects' {
        Import-AlabProject clinic-notes.json -Database $uri
        (Get-AlabProject -Database $address -Credential $credential).Name | Should -Be 'clinic-notes'
        (Get-AlabProject -Database "Host=127.0.0.1;Port=$($server.Port);Database=postgres" -Credential $credential).Tasks | Should -Be (Get-AlabProject clinic-notes.json).Tasks
        (Get-AlabProject -Database $address -Credential $credential -Schema annotationlab).Source | Should -Be $address
        $env:PGUSER, $env:PGPASSWORD = 'owner', $server.Password
        try { (Get-AlabProject -Database $address).Name | Should -Be 'clinic-notes' }
        finally { Remove-Item Env:PGUSER, Env:PGPASSWORD }
    }

    It 'another schema holds other projects' {
        Import-AlabProject clinic-notes.json -Database $uri -Schema 'The "other"' -Name second
        $found = Get-AlabProject -Database $uri -Schema 'The "other"'
        $found.Name | Should -Be 'second'
        "$($found.Database)" | Should -Be "$address (schema The ""other"")"
        ($found | Get-AlabTask).Count | Should -Be $found.Tasks
        Get-ErrorId { Get-AlabProject -Database $uri -Schema nothing } | Should -Be 'DatabaseNotFound'
    }

    It 'what is piped on still leads to the server, in every cmdlet' {
        Import-AlabProject clinic-notes.json -Database $uri
        $project = Get-AlabProject -Database $address -Credential $credential -Name clinic*
        $project | Export-AlabProject -Destination stored.json -Format Json
        Copy-WithPlatformLines "$Golden/clinic-notes.json.golden" "$TestDrive/expected"
        Find-Difference stored.json "$TestDrive/expected" | Should -BeNullOrEmpty
        ($project | Get-AlabTask -Search 'throbbing OR "chest pain"').Id | Should -Be 1, 2
        ($project | Measure-AlabProject).Count | Should -BeGreaterThan 0
        ($project | Split-AlabTask).Count | Should -Be $project.Tasks
        (Compare-AlabProject $project clinic-notes.json).TasksAdded | Should -Be 0
        (Import-AlabProject clinic-notes.json -Database $project.Database -PassThru).Import.Unchanged | Should -Be $project.Tasks
        Get-AlabProject -Database $project.Database | Should -HaveCount 1
        $project | Remove-AlabProject -Confirm:$false
        Get-AlabProject -Database $project.Database | Should -BeNullOrEmpty
    }

    It 'Export-AlabProject and Get-AlabTask take a server and a project as they take a file' {
        Import-AlabProject clinic-notes.json -Database $uri
        Export-AlabProject -Database $uri -Project clinic-notes -Destination out.csv -Format Csv
        Export-AlabProject clinic-notes.json -Destination expected.csv -Format Csv
        Find-Difference out.csv expected.csv | Should -BeNullOrEmpty
        Import-AlabProject clinic-notes.json -Database p.db
        foreach ($search in 'chest', 'head*', '"chest pain" NOT cough', 'NEAR(pain chest, 5)', 'pain OR fever') {
            (Get-AlabTask -Database $uri -Project clinic-notes -Search $search).Id | Should -Be (Get-AlabTask -Database p.db -Project clinic-notes -Search $search).Id
        }
    }

    It 'no stream shows a password, whatever goes well or wrong' {
        Import-AlabProject clinic-notes.json -Database $uri -Name shown
        $password = $server.Password
        $wrong = [pscredential]::new('owner', (ConvertTo-SecureString "x$password" -AsPlainText))
        $ids = foreach ($command in @(
            { Import-AlabProject clinic-notes.json -Database $uri -Name shown -PassThru }
            { Get-AlabProject -Database $address -Credential $credential }
            { Get-AlabTask -Database $uri -Project none }
            { Get-AlabTask -Database $uri -Project shown -Search 'a AND' }
            { Import-AlabProject changed.json -Database $uri -Name shown -OnConflict Fail }
            { Remove-AlabProject -Database $uri -Name shown -WhatIf }
            { Get-AlabProject -Database $address -Credential $wrong }
            { Get-AlabProject -Database "postgresql://owner:$password@127.0.0.1:1/postgres" }
            { Get-AlabProject -Database "postgresql://owner:$password/@127.0.0.1/postgres" }
            { Get-AlabProject -Database "$uri`?$password=1" }
            { Get-AlabProject -Database "Host=127.0.0.1;Password=a;$password" }
            { Export-AlabProject -Database $uri -Project shown -Destination no/where.csv -Format Csv -Verbose }
        )) {
            $Error.Clear()
            $shown = Get-AllShown $command
            $shown | Should -Not -Match $password -Because $command
            "$Error" | Should -Not -Match $password -Because $command
            [regex]::Matches($shown, 'FullyQualifiedErrorId\s*: (\w+)').ForEach{ $_.Groups[1].Value } | Select-Object -First 1
        }

        $ids | Should -Be 'ProjectNotFound', 'SearchInvalid', 'TaskExists', 'DatabaseUnauthorized', 'DatabaseUnreachable', 'DatabaseAddressInvalid', 'DatabaseAddressInvalid', 'DatabaseAddressInvalid', 'TargetInvalid'
    }

    It 'the rights of a reader are enough to read, and no more' {
        $role = [pscredential]::new('reader', (ConvertTo-SecureString 'r' -AsPlainText))
        Import-AlabProject clinic-notes.json -Database $uri -Schema readable
        $sql = "CREATE ROLE reader LOGIN PASSWORD 'r'; GRANT USAGE ON SCHEMA readable TO reader; GRANT SELECT ON ALL TABLES IN SCHEMA readable TO reader"
        $env:PGPASSWORD = $server.Password
        try { Invoke-Postgres psql '-h', '127.0.0.1', '-p', $server.Port, '-U', 'owner', '-d', 'postgres', '-c', $sql }
        finally { Remove-Item Env:PGPASSWORD }
        (Get-AlabTask -Database $address -Credential $role -Schema readable -Project clinic-notes).Count | Should -BeGreaterThan 0
        Get-ErrorId { Import-AlabProject clinic-notes.json -Database $address -Credential $role -Schema readable } | Should -Be 'DatabaseForbidden'
        Get-ErrorId { Import-AlabProject clinic-notes.json -Database $address -Credential $role -Schema its_own } | Should -Be 'DatabaseForbidden'
    }

    It 'a server that stops in the middle of reading is told, and the file that was there stays' {
        $own = Start-Postgres
        try {
            $there = "postgresql://owner:$($own.Password)@127.0.0.1:$($own.Port)/postgres"
            1..20000 | ForEach-Object { "{`"id`":$_,`"data`":{`"text`":`"word $_ $('x' * 200)`"}}" } | Set-Content many.jsonl
            Import-AlabProject many.jsonl -Database $there -Name many
            Set-Content kept.csv 'as it was'
            $count = 0
            Get-ErrorId {
                Get-AlabTask -Database $there -Project many | ForEach-Object {
                    if ($count++ -eq 100) { Invoke-Postgres pg_ctl 'stop', '-w', '-s', '-D', "$($own.Folder)/data", '-m', 'immediate' }
                    $_
                } | Export-AlabProject -Destination kept.csv -Format Csv
            } | Should -Be 'DatabaseLost'
            Get-Content kept.csv | Should -Be 'as it was'
        }
        finally {
            Push-Location ([IO.Path]::GetTempPath())
            Invoke-Postgres pg_ctl 'start', '-w', '-s', '-D', "$($own.Folder)/data", '-l', "$($own.Folder)/log", '-o', "-p $($own.Port) -k '' -c listen_addresses=127.0.0.1"
            Pop-Location
            (Get-AlabProject -Database $there).IsComplete | Should -BeTrue
            Stop-Postgres $own
        }
    }

    # ALAB_KILLS says how often, 5 times if it is not set.
    It 'an import that is killed leaves whole tasks, and the next one ends the work' {
        $padding = 'x' * 20000
        1..1000 | ForEach-Object { "{`"id`":$_,`"data`":{`"text`":`"old word$_`",`"x`":`"$padding`"}}" } | Set-Content old.jsonl
        (Get-Content old.jsonl).Replace('old word', 'new word') | Set-Content new.jsonl
        Import-AlabProject old.jsonl -Database $uri -Schema killed -Name p
        $random = [Random]::new()
        $longest = 0
        $unfinished = 0
        for ($kills = 0; ($kills -lt ($env:ALAB_KILLS ?? 5) -or $unfinished -eq 0) -and $kills -lt 100; ) {
            $source = @('new.jsonl', 'old.jsonl')[$kills % 2]
            $process = Start-Pwsh '-Command', "Import-Module '$Manifest'; Set-Content began x; Import-AlabProject '$PWD/$source' -Database '$uri' -Schema killed -Name p"
            Wait-Until { (Test-Path began) -or $process.HasExited } 120 | Should -BeTrue
            Remove-Item began
            # The first one tells how long it takes.
            $watch = [Diagnostics.Stopwatch]::StartNew()
            if ($process.WaitForExit($longest -gt 0 ? $random.Next([int] ($longest / 2), $longest) : 120000)) {
                $longest = $longest -gt 0 ? [Math]::Min($longest, $watch.ElapsedMilliseconds) : $watch.ElapsedMilliseconds
                continue
            }

            $process.Kill($true)
            $process.WaitForExit()
            $kills++
            $project = Get-AlabProject -Database $uri -Schema killed
            $project.Tasks | Should -Be 1000
            $unfinished += -not $project.IsComplete
            @($project | Get-AlabTask -WarningAction Ignore | ForEach-Object { $_.Text } | Where-Object { $_ -notmatch '^(old|new) word\d+$' }).Count | Should -Be 0
            Import-AlabProject $source -Database $uri -Schema killed -Name p
            Export-AlabProject -Database $uri -Schema killed -Project p -Destination back.jsonl -Format JsonLines
            Export-AlabProject $source -Destination whole.jsonl -Format JsonLines
            Find-Difference back.jsonl whole.jsonl | Should -BeNullOrEmpty
        }

        $unfinished | Should -BeGreaterThan 0 -Because 'a kill is to meet an import that has begun to write and has not ended'
        Write-Host "    $kills kills: $unfinished left an import to finish"
    }

    It 'names of projects and labels are completed from the server' {
        Import-AlabProject clinic-notes.json -Database $uri
        # A second must do for a server; where the machine is busy another Tab does it.
        $offered = @{ "Get-AlabTask -Database '$uri' -Project cli" = 'clinic-notes'; "Get-AlabTask -Database '$uri' -Project clinic-notes -Label " = 'PROBLEM' }
        foreach ($line in $offered.Keys) {
            Wait-Until { (TabExpansion2 $line -cursorColumn $line.Length).CompletionMatches.CompletionText -contains $offered[$line] } 120 | Should -BeTrue -Because $line
        }
    }
}

Describe '-Credential and -Schema without a server' {
    It 'are refused: <_>' -ForEach @(
        '-Database p.db -Project p -Schema x'
        '-Database p.db -Project p -Credential ([pscredential]::new("a", (ConvertTo-SecureString b -AsPlainText)))'
        'clinic-notes.json -Schema x'
    ) {
        Get-ErrorId { . ([scriptblock]::Create("Get-AlabTask $_")) } | Should -Be 'OptionUnused'
    }
}
