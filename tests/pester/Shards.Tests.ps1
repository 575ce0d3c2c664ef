#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"
    $Scale = Join-Path $Root 'examples' 'scale'

    # The ids of the tasks of JSON Lines.
    function Get-Ids([string[]] $Path) { Get-Content -LiteralPath $Path | ForEach-Object { ($_ | ConvertFrom-Json).id } }
}

Describe 'Export-AlabProject -Shard' {
    BeforeEach {
        $out = Join-Path $TestDrive ([guid]::NewGuid())
    }

    It 'names files by number and count, and holds each task once' {
        $results = 1..4 | ForEach-Object { Export-AlabProject $Notes -Destination $out -Format JsonLines, Csv, Conll -Shard "$_/4" -PassThru }
        $names = foreach ($number in 1..4) { foreach ($ending in 'jsonl', 'csv', 'conll') { "clinic-notes-0000$number-of-00004.$ending" } }
        $results.Path | Split-Path -Leaf | Should -Be $names
        Get-ChildItem $out | ForEach-Object Name | Should -Be ($names | Sort-Object -Culture '')
        $ids = Get-Ids (Get-Item "$out/*.jsonl").FullName
        $ids | Sort-Object { [int]$_ } | Should -Be (1..22)
        ($results | Where-Object Format -EQ JsonLines | Measure-Object Tasks -Sum).Sum | Should -Be 22
        Get-Item "$out/*.csv" | ForEach-Object { Get-Content $_ -TotalCount 1 } | Select-Object -Unique | Should -HaveCount 1
    }

    It 'gives the same from a file, a folder, the pipeline and a database' {
        $null = New-Item "$TestDrive/source/clinic-notes" -ItemType Directory -Force
        Copy-Item $Notes "$TestDrive/source/clinic-notes"
        Import-AlabProject $Notes -Database "$TestDrive/p.db"
        $shard = @{ Format = 'Json', 'Csv', 'Conll2003', 'HuggingFace'; Shard = '2/3' }
        Export-AlabProject $Notes -Destination "$out/file" @shard
        Export-AlabProject -LiteralPath "$TestDrive/source/clinic-notes" -Destination "$out/folder" @shard
        Get-AlabTask $Notes | Export-AlabProject -Destination "$out/pipeline" @shard
        Get-AlabProject -Database "$TestDrive/p.db" | Export-AlabProject -Destination "$out/database" @shard
        foreach ($other in 'folder', 'pipeline', 'database') {
            Get-ChildItem "$out/$other" | ForEach-Object Name | Should -Be (Get-ChildItem "$out/file" | ForEach-Object Name)
            Get-ChildItem "$out/file" | ForEach-Object { Find-Difference "$out/$other/$($_.Name)" $_ | Should -BeNullOrEmpty -Because $other }
        }
    }

    It 'gives the same from a server' {
        . "$PSScriptRoot/Fakes.ps1"
        $config = "$TestDrive/config.xml"
        '<View><Labels name="label" toName="text"><Label value="DRUG"/></Labels><Text name="text" value="$text"/></View>' | Set-Content $config
        $lab = Start-FakeServer AnnotationLab $Notes, $config, cardio
        try {
            $client = ConvertTo-SecureString 'Secret-of-the-client-1' -AsPlainText -Force
            $server = Connect-AlabServer $lab.Uri -Credential ([pscredential]::new('eric', $lab.Secret.Secure)) -ClientSecret $client
            1..3 | ForEach-Object {
                Export-AlabProject -Server $server -Project cardio -Destination "$out/server" -Format HuggingFace, JsonLines -Shard "$_/3" -Manifest
                Export-AlabProject $Notes -Destination "$out/file" -Name cardio -Format HuggingFace, JsonLines -Shard "$_/3" -LabelConfig $config
            }
        }
        finally {
            Stop-FakeServer $lab
        }

        Get-ChildItem "$out/file" | Should -HaveCount 6
        Get-ChildItem "$out/file" | ForEach-Object { Find-Difference "$out/server/$($_.Name)" $_ | Should -BeNullOrEmpty }
        Test-AlabExport "$out/server" -Quiet | Should -BeTrue
    }

    It 'goes together with a split' {
        1..2 | ForEach-Object {
            Split-AlabTask $Notes -Ratio 0.7, 0.3 | Export-AlabProject -Destination $out -Format JsonLines -Shard "$_/2" -Manifest
        }
        Get-ChildItem $out -Filter *.jsonl | ForEach-Object Name | Should -Be @(
            'clinic-notes.test-00001-of-00002.jsonl', 'clinic-notes.test-00002-of-00002.jsonl'
            'clinic-notes.train-00001-of-00002.jsonl', 'clinic-notes.train-00002-of-00002.jsonl')
        $check = Test-AlabExport $out
        $check.IsWhole | Should -BeTrue
        $check.Splits | Should -Be 'train', 'test'
        Get-Ids (Get-Item "$out/*.jsonl").FullName | Sort-Object { [int]$_ } | Should -Be (1..22)
    }

    It 'refuses <Shard>' -ForEach @(
        '0/16', '17/16', '01/16', '3', '3/', '-1/2', 'a/b', '1/100000', '' | ForEach-Object { @{ Shard = $_ } }
    ) {
        $failure = { Export-AlabProject $Notes -Destination $out -Format Json -Shard $Shard } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -BeLike 'ParameterArgumentTransformationError,*'
        "$failure" | Should -BeLike "*is no shard; write its number and how many there are, 1/16 to 16/16*"
        Test-Path $out | Should -BeFalse
    }

    It 'refuses an index that was added to as a text' {
        $env:JOB_COMPLETION_INDEX = '0'
        try {
            { Export-AlabProject $Notes -Destination $out -Format Json -Shard "$($env:JOB_COMPLETION_INDEX + 1)/16" } | Should -Throw
        }
        finally {
            $env:JOB_COMPLETION_INDEX = $null
        }
    }

    It 'warns of a shard without tasks, whose files hold none' {
        Export-AlabProject $Notes -Destination $out -Format Json, Conll -Shard 5000/9999 -WarningVariable warnings
        "$warnings" | Should -Be 'clinic-notes-05000-of-09999: none of the tasks is in this shard; its files hold none.'
        Get-Content "$out/clinic-notes-05000-of-09999.json" -Raw | Should -Be "[]`n"
        Get-Content "$out/clinic-notes-05000-of-09999.conll" -Raw | Should -Be "-DOCSTART- -X- O`n"
    }

    It 'writes no dataset card, which would tell of one shard only' {
        Export-AlabProject $Notes -Destination $out -Format HuggingFace -Shard 1/2
        Test-Path "$out/README.md" | Should -BeFalse
    }

    It 'does nothing with -WhatIf, and completes' {
        Export-AlabProject $Notes -Destination $out -Format Json -Shard 1/2 -WhatIf
        Test-Path $out | Should -BeFalse
        $line = 'Export-AlabProject p.json out -Format Json -Shard 3/'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Contain '3/16'
    }
}

Describe 'Test-AlabExport' {
    BeforeEach {
        $out = Join-Path $TestDrive ([guid]::NewGuid())
        1..3 | ForEach-Object { Export-AlabProject $Notes -Destination $out -Format JsonLines, Csv -Shard "$_/3" -Manifest }
    }

    It 'says that an export is whole' {
        Export-AlabProject $Notes -Destination $out -Name other -Format Conll -Manifest
        $checks = Test-AlabExport $out
        $checks.Name | Should -Be 'clinic-notes', 'other'
        $checks.IsWhole | Should -Be $true, $true
        $checks[0].Tasks | Should -Be 22
        $checks[0].Shards | Should -Be 1, 2, 3
        $checks[1].ShardCount | Should -BeNullOrEmpty
        Test-AlabExport $out -Quiet | Should -BeTrue
        Test-AlabExport $out -Quiet | Should -BeOfType [bool]
    }

    It 'says what is wrong, within 120 columns' {
        Remove-Item "$out/clinic-notes-00002-of-00003.manifest.json"
        'x' | Add-Content "$out/clinic-notes-00001-of-00003.csv"
        Remove-Item "$out/clinic-notes-00003-of-00003.jsonl"
        $check = Test-AlabExport $out
        $check.IsWhole | Should -BeFalse
        $check.Findings.Code | Should -Be 'ShardMissing', 'FileChanged', 'FileMissing'
        $check.Findings.File | Should -Be $null, 'clinic-notes-00001-of-00003.csv', 'clinic-notes-00003-of-00003.jsonl'
        Test-AlabExport $out -Quiet | Should -BeFalse
        foreach ($shape in ($check | Format-Table), ($check.Findings | Format-Table), ($check | Format-List)) {
            $text = $shape | Out-String -Width 120
            $text | Should -Match 'ShardMissing'
            ($text -split '\r?\n' | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 120
        }
    }

    It 'tells shards of another state of a database apart' {
        $database = "$out.db"
        Import-AlabProject $Notes -Database $database -Name p
        $export = @{ Database = $database; Project = 'p'; Destination = "$out/db"; Format = 'JsonLines'; Manifest = $true; PassThru = $true }
        Export-AlabProject @export -Shard 1/2
        (Export-AlabProject @export -Shard 1/2).Unchanged | Should -BeTrue
        '{"id":100,"data":{"text":"new"}}' | Set-Content "$out.json"
        Import-AlabProject "$out.json" -Database $database -Name p
        $null = Export-AlabProject @export -Shard 2/2
        (Test-AlabExport "$out/db").Findings.Code | Should -Be 'SourceDiffers'
        (Export-AlabProject @export -Shard 1/2).Unchanged | Should -BeFalse
        Test-AlabExport "$out/db" -Quiet | Should -BeTrue
    }

    It 'takes folders, files and results from the pipeline, each export once' {
        (Get-Item $out | Test-AlabExport).Name | Should -Be 'clinic-notes'
        (Get-ChildItem $out | Test-AlabExport) | Should -HaveCount 1
        (Test-AlabExport "$out/*.csv") | Should -HaveCount 1
        (Export-AlabProject $Notes -Destination $out -Format JsonLines, Csv -Shard 2/3 -Manifest -PassThru | Test-AlabExport).IsWhole | Should -BeTrue
        (Test-AlabExport $out | Test-AlabExport).Name | Should -Be 'clinic-notes'
    }

    It 'goes on after a folder without a manifest, which is an error' {
        $null = New-Item "$out/none" -ItemType Directory
        $checks = Test-AlabExport "$out/none", $out -ErrorVariable failures -ErrorAction SilentlyContinue
        $checks.Name | Should -Be 'clinic-notes'
        $failures.FullyQualifiedErrorId | Should -Be 'ManifestMissing,AnnotationLabExport.Commands.TestAlabExportCommand'
        Test-AlabExport "$out/none", $out -Quiet -ErrorAction SilentlyContinue | Should -BeFalse
        Get-ErrorId { Test-AlabExport "$out/nowhere" } | Should -Be 'SourceNotFound'
    }
}

Describe 'examples/scale' {
    BeforeAll {
        Push-Location (New-Item "$TestDrive/scale" -ItemType Directory)
        # Runs a command line as a scheduler does: in a process of its own, which finds the module by its name.
        $environment = @{ PSModulePath = "$(Split-Path $ModuleFolder)$([IO.Path]::PathSeparator)$env:PSModulePath"; SOURCE = $Notes; SHARDS = '3' }
        function Invoke-Shard([string] $Command, [hashtable] $Variables) {
            $run = Invoke-Pwsh '-Command', $Command ($environment + $Variables)
            $run.ExitCode | Should -Be 0 -Because "$($run.Error)"
        }
    }

    AfterAll {
        Pop-Location
    }

    It 'exports side by side and goes on from there, from a file and a database' {
        $check = & "$Scale/parallel.ps1" $Notes -Destination out -Shards 5 -Format JsonLines, SparkNlp
        $check.IsWhole | Should -BeTrue
        $check.Shards | Should -Be (1..5)
        Remove-Item out/clinic-notes-00004-of-00005.jsonl
        $before = (Get-Item out/clinic-notes-00003-of-00005.manifest.json).LastWriteTimeUtc
        (& "$Scale/parallel.ps1" $Notes -Destination out -Shards 5 -Format JsonLines, SparkNlp).IsWhole | Should -BeTrue
        (Get-Item out/clinic-notes-00003-of-00005.manifest.json).LastWriteTimeUtc | Should -Be $before
        Import-AlabProject $Notes -Database p.db
        (& "$Scale/parallel.ps1" -Database p.db -Project clinic-notes -Destination db -Shards 5 -Format JsonLines, SparkNlp).IsWhole | Should -BeTrue
        foreach ($file in Get-Item out/*.jsonl) {
            Find-Difference "db/$($file.Name)" $file | Should -BeNullOrEmpty
        }
    }

    It 'exports as an Indexed Job of Kubernetes' {
        $lines = Get-Content "$Scale/kubernetes-job.yaml"
        $first = [array]::IndexOf($lines, '            - |') + 1
        $last = $first + ($lines[$first..$lines.Count] | ForEach-Object { $_.StartsWith(' ' * 14) }).IndexOf($false) - 1
        $command = $lines[$first..$last] -replace '^ {14}' -join "`n"
        $command | Should -Match '(?s)^\$ErrorActionPreference.*-Manifest$'
        0..2 | ForEach-Object { Invoke-Shard $command @{ JOB_COMPLETION_INDEX = "$_"; DESTINATION = "$PWD/job" } }
        (Test-AlabExport job).IsWhole | Should -BeTrue
        (Test-AlabExport job).Tasks | Should -Be 22
    }

    It 'exports as an array of Slurm' {
        $command = [regex]::Match((Get-Content "$Scale/slurm-array.sh" -Raw), "(?s)\nexec pwsh -NoProfile -NonInteractive -Command '(.*?)'\n").Groups[1].Value
        $command | Should -Match 'SLURM_ARRAY_TASK_ID'
        1..3 | ForEach-Object { Invoke-Shard $command @{ SLURM_ARRAY_TASK_ID = "$_"; DESTINATION = "$PWD/array" } }
        (Test-AlabExport array).IsWhole | Should -BeTrue
        if (-not $IsWindows) {
            bash -n "$Scale/slurm-array.sh"
            $LASTEXITCODE | Should -Be 0
        }
    }
}
