#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeDiscovery {
    # What each type is grouped by.
    $shapes = @(
        @{ Name = 'tasks'; By = 'HasGroundTruth'; Get = { Get-AlabTask $Notes -LabelConfig $Config } }
        @{ Name = 'tasks of a split'; By = 'Split'; Get = { Get-AlabTask $Notes | Split-AlabTask } }
        @{ Name = 'completions'; By = 'CreatedBy'; Get = { (Get-AlabTask $Notes).Completions } }
        @{ Name = 'predictions'; By = 'CreatedBy'; Get = { (Get-AlabTask $Notes).Predictions } }
        @{ Name = 'annotations'; By = 'Type'; Get = { Get-AlabTask $Notes | Get-AlabAnnotation -Source Both } }
        @{ Name = 'projects'; By = 'Name'; Get = { Get-AlabProject $Notes } }
        @{ Name = 'stored projects'; By = 'Database'; Get = { Get-AlabProject -Database p.db } }
        @{ Name = 'imports'; By = 'Name'; Get = { Import-AlabProject $Notes -Database p.db -PassThru } }
        @{ Name = 'diagnostics'; By = 'Code'; Get = { Test-AlabProject $Notes -LabelConfig $Config } }
        @{ Name = 'exports'; By = 'Format'; Get = { Export-AlabProject $Notes -Destination out/ -Format Csv, Conll, SparkNlp -PassThru } }
        @{ Name = 'figures of labels'; By = 'Kind'; Get = { Measure-AlabProject $Notes } }
        @{ Name = 'figures of annotators'; By = 'Annotator'; Get = { Measure-AlabProject $Notes -By Annotator } }
        @{ Name = 'figures of days'; By = 'Day'; Get = { Measure-AlabProject $Notes -By Day } }
        @{ Name = 'figures of states'; By = 'State'; Get = { Measure-AlabProject $Notes -By State } }
        @{ Name = 'figures of controls'; By = 'Type'; Get = { Measure-AlabProject $Notes -By Control } }
        @{ Name = 'agreement'; By = 'Kind'; Get = { Measure-AlabAgreement $Notes -PerLabel } }
        @{ Name = 'a comparison'; By = 'HasChanges'; Get = { Compare-AlabProject other.json $Notes } }
        @{ Name = 'changes'; By = 'Change'; Get = { Compare-AlabProject other.json $Notes -Detailed } }
        @{ Name = 'drawings'; By = 'Title'; Get = { Show-AlabTask $Notes } }
        @{ Name = 'reports'; By = 'Title'; Get = { Export-AlabReport $Notes -Destination report.html -PassThru } }
        @{ Name = 'a server'; By = 'Dialect'; Get = { $server } }
        @{ Name = 'projects of a server'; By = 'Name'; Get = { Get-AlabProject -Server $server } }
        @{ Name = 'what was published'; By = 'Name'; Get = { Publish-AlabProject $Notes -Server $server -Name "copy $([guid]::NewGuid())" } }
    )
}

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"
    . "$PSScriptRoot/Fakes.ps1"
    $Config = Join-Path $Root 'examples' 'clinic-notes.xml'
    $rendering = $PSStyle.OutputRendering
    $PSStyle.OutputRendering = 'PlainText'
    Push-Location TestDrive:/
    Import-AlabProject $Notes -Database p.db
    Export-AlabProject $Notes other.json Json -OnlyGroundTruth -ExcludeLabel DATE
    Get-AlabTask $Notes -Id 1, 2, 3 | ConvertTo-AlabJson | Set-Content few.json
    '<View><Text name="text" value="$text"/></View>' | Set-Content few.xml
    $studio = Start-FakeServer LabelStudio "$TestDrive/few.json", "$TestDrive/few.xml", cardio
    $server = Connect-AlabServer $studio.Uri -Token $studio.Secret.Secure

    # The views of a type, as the engine has them.
    function Get-View($Object, [string] $Kind) {
        $names = @($Object.PSObject.TypeNames)
        foreach ($name in $names) {
            $view = @((Get-FormatData -TypeName $name).FormatViewDefinition) | Where-Object { $_.Control -and $_.Control.GetType().Name -eq $Kind } | Select-Object -First 1
            if ($view) {
                return $view.Control
            }
        }
    }

    # What stands for something that nobody can read: names of types, as ToString() gives them.
    $typeName = 'System\.\w+|AnnotationLabExport\.\w+\.|`\d\['
}

AfterAll {
    Stop-FakeServer $studio
    Pop-Location
    $PSStyle.OutputRendering = $rendering
}

Describe '<Name>' -ForEach $shapes {
    BeforeAll {
        $objects = @(& $Get)
    }

    It 'fit into a table of 120 columns, numbers at the right' {
        $table = Get-View $objects[0] TableControl
        $table | Should -Not -BeNullOrEmpty
        $lines = ($objects | Format-Table | Out-String -Width 120) -split '\r?\n'
        $lines | Where-Object Length -GT 120 | Should -BeNullOrEmpty
        $head = @($lines -match '^ *-+( +-+)+ *$')[0]
        ($head -split ' +' -ne '').Count | Should -Be $table.Headers.Count
        foreach ($i in 0..($table.Headers.Count - 1)) {
            $entry = $table.Rows[0].Columns[$i].DisplayEntry
            $value = $objects | ForEach-Object { $entry.ValueType -eq 'Property' ? $_.($entry.Value) : (ForEach-Object ([scriptblock]::Create($entry.Value)) -InputObject $_) } |
                Where-Object { $null -ne $_ } | Select-Object -First 1
            if ($value -is [ValueType] -and $value -isnot [enum] -and $value -isnot [bool] -and $value -isnot [datetime]) {
                $table.Headers[$i].Alignment | Should -Be 'Right' -Because "it is a number in column $i"
            }
        }
    }

    It 'fit into a list of 120 columns' {
        Get-View $objects[0] ListControl | Should -Not -BeNullOrEmpty
        $list = $objects | Format-List | Out-String -Width 120
        $list -split '\r?\n' | Where-Object Length -GT 120 | Should -BeNullOrEmpty
        $list | Should -Not -Match $typeName
    }

    It 'are told apart when they are shown side by side' {
        Get-View $objects[0] WideControl | Should -Not -BeNullOrEmpty
        $words = ($objects | Select-Object -First 2 | Format-Wide -Column 1 | Out-String -Width 120) -split '\r?\n' -match '\S'
        $words.Count | Should -Be ([Math]::Min(2, $objects.Count))
    }

    It 'are grouped by <By>' {
        $groups = @($objects | Group-Object $By)
        ($groups | Measure-Object Count -Sum).Sum | Should -Be $objects.Count
        $groups.Name | Should -Not -Match $typeName
        $groups.Name -match '\S' | Should -Not -BeNullOrEmpty
    }

    It 'are written as CSV without names of types' {
        $objects | Export-Csv all.csv
        $rows = @(Import-Csv all.csv)
        $rows.Count | Should -Be $objects.Count
        $rows | ForEach-Object { $_.PSObject.Properties } | Where-Object Value -Match $typeName | ForEach-Object { "$($_.Name): $($_.Value)" } | Select-Object -Unique | Should -BeNullOrEmpty
    }

    It 'become JSON that is whole at -Depth 5, short and without names of types' {
        $warned = $null
        foreach ($object in $objects) {
            $json = ConvertTo-Json $object -Depth 5 -WarningVariable +warned -WarningAction SilentlyContinue
            $json | ConvertFrom-Json | Should -Not -BeNullOrEmpty
            $json.Length | Should -BeLessThan 20000
            $json | Should -Not -Match $typeName
            ConvertTo-Json $object -WarningAction SilentlyContinue | Should -Not -Match $typeName
        }

        $warned | Should -BeNullOrEmpty
    }
}

Describe 'Moments' {
    It 'are shown in the time of the place' {
        Skip-Unless (-not $IsWindows) 'the time zone of a process cannot be set on Windows'
        $run = Invoke-Pwsh @('-Command', "Import-Module '$Manifest'; (Get-AlabTask '$Notes' -Id 1).Completions; (Get-AlabTask '$Notes' -Id 1).Completions | Format-List; Get-AlabProject '$Notes' | Format-List") @{ TZ = 'America/New_York' }
        $run.Output | Should -Match '1001 eric +2022-10-29 10:42:50 '
        $run.Output | Should -Match 'UpdatedAt +: 2022-10-29 11:13:03'
        $run.Output | Should -Match 'FirstDate +: 2022-10-29 10:07:12'
    }
}
