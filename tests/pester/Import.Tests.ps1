#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"
    $Cmdlets = @(
        'ConvertFrom-AlabConll', 'ConvertTo-AlabConll', 'ConvertTo-AlabCsv', 'ConvertTo-AlabJson', 'ConvertTo-AlabSpan', 'ConvertTo-AlabTsv'
        'Export-AlabProject', 'Get-AlabAnnotation', 'Get-AlabProject', 'Get-AlabTask'
        'Import-AlabProject', 'Remove-AlabProject', 'Split-AlabTask', 'Test-AlabProject'
    )
}

Describe 'Importing the module' {
    AfterEach {
        Import-Module $Manifest -Force
    }

    It 'exports exactly the cmdlets of the manifest' {
        (Get-Command -Module AnnotationLabExport).Name | Should -Be $Cmdlets
        (Get-Module AnnotationLabExport).ExportedCommands.Count | Should -Be $Cmdlets.Count
    }

    It 'brings the cmdlets back after Remove-Module and a second import' {
        Remove-Module AnnotationLabExport
        Get-Module AnnotationLabExport* | Should -BeNullOrEmpty
        Import-Module $Manifest
        (Get-Command -Module AnnotationLabExport).Name | Should -Be $Cmdlets
        (Get-AlabTask $Notes -Id 1).Title | Should -Be 'note-01.txt'
    }

    It 'brings the cmdlets back after Import-Module -Force, twice' {
        Import-Module $Manifest -Force
        Import-Module $Manifest -Force
        (Get-Command -Module AnnotationLabExport).Name | Should -Be $Cmdlets
        (Get-AlabTask $Notes -Id 1).Title | Should -Be 'note-01.txt'
    }

    It 'takes a prefix, under strict rules for the script' {
        Remove-Module AnnotationLabExport
        & {
            Set-StrictMode -Version Latest
            $ErrorActionPreference = 'Stop'
            Import-Module $Manifest -Prefix My
        }
        (Get-MyAlabTask $Notes -Id 1).Title | Should -Be 'note-01.txt'
        Remove-Module AnnotationLabExport
    }

    It 'is found by name when its folder''s parent is in PSModulePath' {
        $modules = @{ PSModulePath = Split-Path $ModuleFolder }
        $run = Invoke-Pwsh @('-Command', 'Import-Module AnnotationLabExport; (Get-Module AnnotationLabExport).ExportedCmdlets.Count') $modules
        $run.Error | Should -BeNullOrEmpty
        $run.Output | Should -Be "$($Cmdlets.Count)"
        $run.ExitCode | Should -Be 0
    }

    It 'loads by itself when a cmdlet is called, if its folder''s parent is in PSModulePath' {
        $modules = @{ PSModulePath = Split-Path $ModuleFolder }
        $run = Invoke-Pwsh @('-Command', "(Get-AlabTask '$Notes' -Id 3).Title") $modules
        $run.Error | Should -BeNullOrEmpty
        $run.Output | Should -Be 'note-03.txt'
    }

    It 'imports from the manifest of the checkout' {
        Push-Location $Root
        try {
            $run = Invoke-Pwsh @('-Command', "Import-Module ./AnnotationLabExport.psd1; (Get-AlabTask examples/clinic-notes.json | Measure-Object).Count")
        }
        finally {
            Pop-Location
        }

        $run.Error | Should -BeNullOrEmpty
        $run.Output | Should -Be '22'
    }

    It 'leaves no variable, alias or function behind' {
        $before = 'Get-ChildItem Variable:, Alias:, Function: | ForEach-Object Name | Sort-Object'
        $script = "`$before = $before; Import-Module '$Manifest'; `$after = $before; Compare-Object `$before `$after | ForEach-Object InputObject"
        (Invoke-Pwsh @('-Command', $script)).Output | Should -BeIn '', 'before'
    }

    It 'works in several runspaces at once' {
        $counts = 1..4 | ForEach-Object -Parallel {
            Import-Module $using:Manifest
            (Get-AlabTask $using:Notes | Measure-Object).Count
        }
        $counts | Should -Be 22, 22, 22, 22
    }

    It 'works in a job, whose tasks come back as objects' {
        $task = Start-Job { Import-Module $using:Manifest; Get-AlabTask $using:Notes -Id 1 } | Receive-Job -Wait -AutoRemoveJob
        $task.Title | Should -Be 'note-01.txt'
        $task.Labels | Should -Contain 'BODY PART'
    }
}
