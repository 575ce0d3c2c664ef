#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"
}

Describe 'Split-AlabTask' {
    BeforeEach {
        $out = Join-Path $TestDrive ([guid]::NewGuid())
    }

    It 'splits the same from the pipeline, a file, a folder and a database' {
        $folder = New-Item (Join-Path $TestDrive 'source') -ItemType Directory
        Copy-Item $Notes $folder
        Import-AlabProject $Notes -Database "$TestDrive/p.db"
        $expected = Get-AlabTask $Notes | Split-AlabTask | ForEach-Object { "$($_.Id) $($_.Split)" }
        $expected.Count | Should -Be 22
        Split-AlabTask $Notes | ForEach-Object { "$($_.Id) $($_.Split)" } | Should -Be $expected
        Split-AlabTask -LiteralPath $folder | ForEach-Object { "$($_.Id) $($_.Split)" } | Should -Be $expected
        Split-AlabTask -Database "$TestDrive/p.db" -Project clinic-notes | ForEach-Object { "$($_.Id) $($_.Split)" } | Should -Be $expected
        Get-Item $Notes | Split-AlabTask | ForEach-Object { "$($_.Id) $($_.Split)" } | Should -Be $expected
    }

    It 'writes a file for each part and format, the path being the destination' {
        Get-AlabTask $Notes | Split-AlabTask -GroupBy title -Stratify | Export-AlabProject $out -Format Conll2003, Csv
        Get-ChildItem $out | ForEach-Object Name | Should -Be @(
            'clinic-notes.dev.conll', 'clinic-notes.dev.csv', 'clinic-notes.test.conll'
            'clinic-notes.test.csv', 'clinic-notes.train.conll', 'clinic-notes.train.csv')
        Get-ChildItem $out -Filter *.csv | ForEach-Object { Get-Content $_ -TotalCount 1 } | Select-Object -Unique | Should -HaveCount 1
    }

    It 'leaves no file of last night, and warns of a part without tasks' {
        $null = New-Item $out -ItemType Directory
        'last night' | Set-Content "$out/n.test.jsonl"
        $results = Get-AlabTask $Notes -Id 1 | Split-AlabTask -Ratio 1000, 1 |
            Export-AlabProject "$out/" -Name n -Format JsonLines -PassThru -WarningVariable warnings
        $results.Split | Should -Be 'train', 'test'
        $results.Tasks | Should -Be 1, 0
        (Get-Item "$out/n.test.jsonl").Length | Should -Be 0
        $warnings | Should -Be 'n.test: of 1 task none is in this part; its files hold none.'
    }

    It 'groups by a script block as by a field, and counts tasks without a value' {
        $byField = Split-AlabTask $Notes -GroupBy title | ForEach-Object Split
        Split-AlabTask $Notes -GroupBy { $_.Title } | ForEach-Object Split | Should -Be $byField
        Split-AlabTask $Notes -GroupBy { } -WarningVariable warnings -WarningAction SilentlyContinue | ForEach-Object Split |
            Should -Be (Split-AlabTask $Notes | ForEach-Object Split)
        $warnings[0] | Should -Be '22 of 22 tasks have no value to be grouped by, and are grouped with none.'
    }

    It 'tells with -Verbose each part and each join' {
        $tasks = Get-AlabTask $Notes -Id 1, 2
        $told = @($tasks; $tasks[0]) | Split-AlabTask -GroupBy { [guid]::NewGuid() } -NearDuplicate -Ratio 1, 1 -Verbose 4>&1 |
            Where-Object { $_ -is [Management.Automation.VerboseRecord] } | ForEach-Object Message
        $told[0] | Should -Be 'Task 1 goes with task 1: their texts are near-duplicates (1).'
        $told[1] | Should -Match '^train: \d of 3 tasks \(\d+\.\d %\)\.$'
        $told | Should -HaveCount 3
    }

    It 'refuses <Name> with <Id>' -ForEach @(
        @{ Name = 'a seed where nothing is by chance'; Options = @{ Stratify = $true; Seed = 1 }; Id = 'OptionConflict' }
        @{ Name = 'a similarity of nothing'; Options = @{ Similarity = 0.7 }; Id = 'OptionUnused' }
        @{ Name = 'one part'; Options = @{ Ratio = 1 }; Id = 'PartInvalid' }
        @{ Name = 'an empty part'; Options = @{ Ratio = 1, 0 }; Id = 'PartInvalid' }
        @{ Name = 'four parts without names'; Options = @{ Ratio = 1, 1, 1, 1 }; Id = 'PartInvalid' }
        @{ Name = 'two parts of one name'; Options = @{ Ratio = 1, 1; Part = 'a', 'A' }; Id = 'PartInvalid' }
        @{ Name = 'a name that no file can have'; Options = @{ Ratio = 1, 1; Part = 'a', 'b/c' }; Id = 'PartInvalid' }
        @{ Name = 'assertions that nothing tells'; Options = @{ AnnotationKind = 'Assertion' }; Id = 'AssertionLabelsUnknown' }
    ) {
        Get-ErrorId { Split-AlabTask $Notes @Options } | Should -Be $Id
    }

    It 'refuses tasks of a split beside others' {
        Get-ErrorId { @(Split-AlabTask $Notes; Get-AlabTask $Notes) | Export-AlabProject $out/ -Format Json } | Should -Be 'SplitMixed'
        "$out/clinic-notes.train.json" | Should -Not -Exist
    }

    It 'shows the part in its table, and stops reading with Select-Object' {
        Split-AlabTask $Notes | Select-Object -First 1 | Out-String -Width 119 | Should -Match '(?m)^ +Id Split +Title'
    }

    It 'Tab completes fields to group by, and parts' {
        $line = "Split-AlabTask '$Notes' -GroupBy "
        (TabExpansion2 $line $line.Length).CompletionMatches.ListItemText | Should -Contain 'title'
        $line = 'Split-AlabTask x -Part d'
        (TabExpansion2 $line $line.Length).CompletionMatches.ListItemText | Should -Be 'dev'
        $line = "Get-AlabTask '$Notes' | Export-AlabProject out/ -Format Conll -AnnotatorPriority je"
        (TabExpansion2 $line $line.Length).CompletionMatches.ListItemText | Should -Contain 'jenny'
    }
}

Describe 'Export-AlabProject for training' {
    BeforeEach {
        $out = Join-Path $TestDrive ([guid]::NewGuid())
    }

    It 'takes one completion a task, whoever made it, by priority' {
        $jenny = Get-AlabTask $Notes -Id 3 | ConvertTo-AlabJson -AsLines -CompletionPolicy Training -AnnotatorPriority jenny | ConvertFrom-Json
        $eric = Get-AlabTask $Notes -Id 3 | ConvertTo-AlabJson -AsLines -CompletionPolicy Training -AnnotatorPriority eric | ConvertFrom-Json
        $jenny.completions.created_username, $eric.completions.created_username | Should -Be 'jenny', 'eric'
        Get-ErrorId { Export-AlabProject $Notes $out/ Json -AnnotatorPriority eric } | Should -Be 'OptionUnused'
    }

    It 'chooses kinds in every format, and warns of what none can hold' {
        Export-AlabProject $Notes $out/ JsonLines, Conll -AnnotationKind Classification -WarningVariable warnings
        Get-Content "$out/clinic-notes.jsonl" | ConvertFrom-Json | ForEach-Object { $_.completions.result.type } | Where-Object { $_ } |
            Select-Object -Unique | Should -Be 'choices'
        Select-String -Path "$out/clinic-notes.conll" -Pattern 'B-' -CaseSensitive -SimpleMatch | Should -BeNullOrEmpty
        $null = Export-AlabProject $Notes $out/ Conll -AnnotationKind Relation -WarningVariable warnings
        $warnings[0] | Should -Be '-AnnotationKind Relation: Conll2003 cannot hold such annotations.'
    }

    It 'writes the manifest last, and nothing when nothing changed' {
        $options = @{ Format = 'Conll2003', 'JsonLines'; Tokenizer = 'Word'; LabelConfig = "$Root/examples/clinic-notes.xml"; Manifest = $true; PassThru = $true }
        $first = Export-AlabProject $Notes "$out/" @options
        $manifest = Get-Content "$out/clinic-notes.manifest.json" -Raw | ConvertFrom-Json
        $manifest.files.sha256 | Should -Be (Get-FileHash "$out/clinic-notes.conll", "$out/clinic-notes.jsonl").Hash
        $manifest.sources.sha256 | Should -Be (Get-FileHash $Notes).Hash
        $manifest.configuration.sha256 | Should -Be (Get-FileHash $options.LabelConfig).Hash
        $manifest.module.version | Should -Be (Get-Module AnnotationLabExport).Version.ToString()
        $manifest.options.PSObject.Properties.Name | Should -Be 'Format', 'Tokenizer'
        $first.Unchanged | Should -Be $false, $false
        $times = Get-ChildItem $out | ForEach-Object LastWriteTimeUtc
        (Export-AlabProject $Notes "$out/" @options).Unchanged | Should -Be $true, $true
        Get-ChildItem $out | ForEach-Object LastWriteTimeUtc | Should -Be $times
        (Export-AlabProject $Notes "$out/" @options -Force).Unchanged | Should -Be $false, $false
        $options.Tokenizer = 'Whitespace'
        (Export-AlabProject $Notes "$out/" @options).Unchanged | Should -Be $false, $false
    }

    It 'tells tasks of a pipeline by their number, and knows when nothing changed' {
        $export = { Split-AlabTask $Notes -Seed $args[0] | Export-AlabProject "$out/" -Format Csv -Manifest -PassThru | ForEach-Object Unchanged }
        & $export 0 | Should -Be $false, $false, $false
        & $export 0 | Should -Be $true, $true, $true
        & $export 1 | Should -Be $false, $false, $false
        (Get-Content "$out/clinic-notes.manifest.json" -Raw | ConvertFrom-Json).sources.tasks | Should -Be 22
    }
}
