#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"
}

Describe 'Measuring and comparing' {
    It 'gives figures that sort and add up' {
        $labels = Measure-AlabProject $Notes | Sort-Object Results -Descending
        $labels[0].Label | Should -Be 'PROBLEM'
        ($labels | Where-Object Kind -EQ Entity | Measure-Object Share -Sum).Sum | Should -BeGreaterThan 0.999999
        ($labels | Group-Object Kind).Name | Should -Contain 'Classification'
    }

    It 'counts every completion in a state, by annotator and by day' {
        $states = Measure-AlabProject $Notes -By State
        $project = Get-AlabProject $Notes
        ($states | Where-Object State -NE Starred | Measure-Object Tasks -Sum).Sum | Should -Be $project.Tasks
        ($states | Where-Object State -NE Starred | Measure-Object Completions -Sum).Sum | Should -Be $project.Completions
        (Measure-AlabProject $Notes -By Annotator | Measure-Object Completions -Sum).Sum | Should -Be $project.Completions
        $days = Measure-AlabProject $Notes -By Day
        ($days | Measure-Object Completions -Sum).Sum | Should -Be (($states | Where-Object State -NotIn Starred, Skipped | Measure-Object Completions -Sum).Sum)
        $days[0].Day.ToString('yyyy-MM-dd') | Should -Be '2022-10-29'
    }

    It 'goes into a table and comes back' {
        Measure-AlabAgreement $Notes -PerLabel | Export-Csv "$TestDrive/agreement.csv"
        $read = Import-Csv "$TestDrive/agreement.csv"
        $read.Count | Should -Be (Measure-AlabAgreement $Notes -PerLabel).Count
        ($read | Where-Object { $_.First -eq 'eric' -and $_.Second -eq 'jenny' -and -not $_.Label })[0].Tasks | Should -Be 2
        $read | Where-Object { $_.F1 -eq 'NaN' -or $_.Kappa -eq 'NaN' -or $_.Alpha -eq 'NaN' } | Should -BeNullOrEmpty
    }

    It 'says the same of a file, an archive, a database and tasks of the pipeline' {
        Compress-Archive $Notes "$TestDrive/notes.zip"
        Import-AlabProject $Notes -Database "$TestDrive/p.db"
        $figures = Measure-AlabAgreement $Notes | Select-Object * -ExcludeProperty Source | ConvertTo-Json
        Measure-AlabAgreement "$TestDrive/notes.zip" | Select-Object * -ExcludeProperty Source | ConvertTo-Json | Should -Be $figures
        Get-AlabProject -Database "$TestDrive/p.db" | Measure-AlabAgreement | Select-Object * -ExcludeProperty Source | ConvertTo-Json | Should -Be $figures
        Get-AlabTask $Notes | Measure-AlabAgreement | Select-Object * -ExcludeProperty Source | ConvertTo-Json | Should -Be $figures
    }

    It 'tells in a script whether anything is different' {
        (Compare-AlabProject $Notes $Notes).HasChanges | Should -BeFalse
        Get-AlabTask $Notes | Select-Object -Skip 1 | Export-AlabProject -Destination "$TestDrive/fewer.json" -Format Json
        $changes = Compare-AlabProject $Notes "$TestDrive/fewer.json" -Detailed
        $changes.Change | Should -Be 'TaskRemoved'
        $changes.TaskId | Should -Be 1
        (Compare-AlabProject "$TestDrive/fewer.json" $Notes).TasksAdded | Should -Be 1
    }
}
