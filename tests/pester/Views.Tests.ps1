#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

Describe 'Views' {
    BeforeAll {
        . $PSScriptRoot/Suite.ps1
        $rendering = $PSStyle.OutputRendering
        $PSStyle.OutputRendering = 'Ansi'
        Push-Location TestDrive:/

        # Colours, a title, a cleared screen, a bell, an overwritten line, C1 controls, separators, overrides; in a name of Windows only these.
        $evil = "evil`e[31m`e]0;title`a`e[2J`b`r`n`t`u{85}`u{9b}31m`u{2028}`u{2029}`u{202e}`u{2066}end"
        $name = $IsWindows ? "evil [x]`u{202e}" : "evil`e[31m`e[2J`a`r`n[x]`u{9b}`u{202e}"
        $source = Join-Path $TestDrive "$name.json"
        $set = @{
            id = $evil; created_username = $evil; created_ago = $evil; lead_time = $evil; result = @(
                @{ id = $evil; type = 'labels'; from_name = $evil; to_name = $evil; value = @{ start = 1; end = 3; text = $evil; labels = @($evil) } }
                @{ id = $evil; type = 'labels'; from_name = $evil; to_name = $evil; value = @{ start = $evil; end = 999; text = $evil; labels = @($evil) } }
                @{ id = $evil; type = $evil; from_name = $evil; to_name = $evil; value = @{ $evil = @($evil) } }
                @{ type = 'relation'; from_id = $evil; to_id = 'gone'; direction = $evil; labels = @($evil) }
            )
        }
        $task = @{ id = $evil; created_by = $evil; created_at = $evil; data = @{ text = $evil; title = $evil; $evil = $evil }; completions = @($set); predictions = @($set) }
        ConvertTo-Json -Depth 9 -InputObject @($task, $task) | Set-Content -LiteralPath $source
        '<View><Text name="t" value="$text"/><Labels name="l" toName="t"><Label value="x"/></Labels></View>' | Set-Content c.xml
        "-DOCSTART- -X- O`n`nevil`e[2J`a -X- _ B-evil`e[31m`u{9b}`u{202e}`n" | Set-Content evil.conll
        Import-AlabProject -LiteralPath $source -Database p.db
        $set.result[0].value.labels = @("other$evil")
        ConvertTo-Json -Depth 9 -InputObject @($task) | Set-Content other.json

        # What PowerShell's own styles add is no part of the data.
        function Show { ($input | Out-String) -replace '\e\[(32;1|32;1;3|0)m' -replace [Environment]::NewLine, "`n" }

        $obeyed = '[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069-[\n]]'
    }

    AfterAll {
        $PSStyle.OutputRendering = $rendering
        Pop-Location
    }

    It 'shows <Name> as <Shape> without control characters' -ForEach @(
        foreach ($shape in 'Format-Table', 'Format-List', 'Format-Wide', 'Format-Custom') {
            @{ Shape = $shape; Name = 'tasks'; Get = { Get-AlabTask -LiteralPath $source } }
            @{ Shape = $shape; Name = 'completions'; Get = { (Get-AlabTask -LiteralPath $source).Completions } }
            @{ Shape = $shape; Name = 'predictions'; Get = { (Get-AlabTask -LiteralPath $source).Predictions } }
            @{ Shape = $shape; Name = 'annotations'; Get = { Get-AlabTask -LiteralPath $source | Get-AlabAnnotation -Source Both } }
            @{ Shape = $shape; Name = 'projects'; Get = { Get-AlabProject -LiteralPath $source } }
            @{ Shape = $shape; Name = 'stored projects'; Get = { Get-AlabProject -Database p.db } }
            @{ Shape = $shape; Name = 'imports'; Get = { Import-AlabProject -LiteralPath $source -Database p.db -PassThru } }
            @{ Shape = $shape; Name = 'diagnostics'; Get = { Test-AlabProject -LiteralPath $source -LabelConfig c.xml } }
            @{ Shape = $shape; Name = 'diagnostics of stored projects'; Get = { Get-AlabProject -Database p.db | Test-AlabProject } }
            @{ Shape = $shape; Name = 'exports'; Get = { Export-AlabProject -LiteralPath $source -Destination out/ -Format Csv, Conll -PassThru } }
            @{ Shape = $shape; Name = 'checks of exports'; Get = { $null = Export-AlabProject -LiteralPath $source -Destination shards/ -Format Csv, Conll -Shard 2/3 -Manifest; Get-ChildItem shards -Filter *.csv | Remove-Item; Test-AlabExport shards } }
            @{ Shape = $shape; Name = 'findings of exports'; Get = { $null = Export-AlabProject -LiteralPath $source -Destination shards/ -Format Csv, Conll -Shard 2/3 -Manifest; Get-ChildItem shards -Filter *.csv | Remove-Item; (Test-AlabExport shards).Findings } }
            @{ Shape = $shape; Name = 'documents'; Get = { ConvertFrom-AlabConll evil.conll } }
            @{ Shape = $shape; Name = 'figures of labels'; Get = { Measure-AlabProject -LiteralPath $source } }
            @{ Shape = $shape; Name = 'figures of annotators'; Get = { Measure-AlabProject -LiteralPath $source -By Annotator } }
            @{ Shape = $shape; Name = 'figures of days'; Get = { Measure-AlabProject -LiteralPath $source -By Day } }
            @{ Shape = $shape; Name = 'figures of states'; Get = { Measure-AlabProject -LiteralPath $source -By State } }
            @{ Shape = $shape; Name = 'figures of controls'; Get = { Measure-AlabProject -LiteralPath $source -By Control } }
            @{ Shape = $shape; Name = 'agreement'; Get = { Measure-AlabAgreement -LiteralPath $source -PerLabel -AnnotationSource Both } }
            @{ Shape = $shape; Name = 'a comparison'; Get = { Compare-AlabProject $source other.json } }
            @{ Shape = $shape; Name = 'changes'; Get = { Compare-AlabProject $source other.json -Detailed } }
            @{ Shape = $shape; Name = 'drawings'; Get = { & { $env:NO_COLOR, $colour = '1', $env:NO_COLOR; Show-AlabTask -LiteralPath $source; $env:NO_COLOR = $colour } } }
            @{ Shape = $shape; Name = 'reports'; Get = { Export-AlabReport -LiteralPath $source -Destination report.html -Title $evil -PassThru } }
        }
    ) {
        $shown = & $Get | & $Shape | Show
        $shown | Should -Match '\w'
        $shown | Should -Not -Match $obeyed
    }

    It 'shows objects of several kinds without control characters' {
        $shown = & {
            Get-AlabProject -LiteralPath $source
            Get-AlabTask -LiteralPath $source
            Get-AlabTask -LiteralPath $source | Get-AlabAnnotation
            Test-AlabProject -LiteralPath $source
        } | Show
        $shown | Should -Match 'Summary'
        $shown | Should -Not -Match $obeyed
    }

    It 'shows <Name> as a table' -ForEach @(
        @{ Name = 'tasks'; Get = { Get-AlabTask $Notes -Id 1 }; Holds = 'note-01.txt' }
        @{ Name = 'annotations'; Get = { Get-AlabTask $Notes -Id 1 | Get-AlabAnnotation }; Holds = 'throbbing headache' }
        @{ Name = 'completions'; Get = { (Get-AlabTask $Notes -Id 1).Completions }; Holds = 'eric' }
        @{ Name = 'projects'; Get = { Get-AlabProject $Notes }; Holds = 'clinic-notes' }
    ) {
        $lines = (& $Get | Out-String -Width 200) -replace '\e\[[\d;]*m' -split '\r?\n' -match '\S'
        $lines[1] | Should -Match '^[ -]+$'
        $lines[2..99] -match $Holds | Should -Not -BeNullOrEmpty
    }

    It 'adds nothing to the properties' {
        (Get-AlabTask -LiteralPath $source | Select-Object *).PSObject.Properties.Name | Should -Not -Contain 'Summary'
        (Get-AlabTask -LiteralPath $source)[0].Id | Should -Be $evil
    }
}
