#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"
    $Cmdlets = (Import-PowerShellDataFile "$Root/AnnotationLabExport.psd1").CmdletsToExport
}

Describe 'Importing by the manifest of <_>' -ForEach 'the checkout', 'the built module' {
    BeforeAll {
        $path = $_ -eq 'the checkout' ? (Join-Path $Root 'AnnotationLabExport.psd1') : $Manifest
    }

    BeforeEach {
        Remove-Module AnnotationLabExport -ErrorAction Ignore
        Import-Module $path
    }

    AfterAll {
        Remove-Module AnnotationLabExport
        Import-Module $Manifest
    }

    It 'is a valid manifest' {
        (Test-ModuleManifest $path -ErrorAction Stop).ExportedCmdlets.Keys | Sort-Object | Should -Be $Cmdlets
    }

    It 'exports exactly the cmdlets of the manifest' {
        (Get-Command -Module AnnotationLabExport).Name | Should -Be $Cmdlets
        (Get-Module AnnotationLabExport).ExportedCommands.Count | Should -Be $Cmdlets.Count
    }

    It 'brings the cmdlets back after Remove-Module and a second import' {
        Remove-Module AnnotationLabExport
        Get-Module AnnotationLabExport* | Should -BeNullOrEmpty
        Import-Module $path
        (Get-Command -Module AnnotationLabExport).Name | Should -Be $Cmdlets
        (Get-AlabTask $Notes -Id 1).Title | Should -Be 'note-01.txt'
    }

    It 'brings the cmdlets back after Import-Module -Force, twice' {
        Import-Module $path -Force
        Import-Module $path -Force
        (Get-Command -Module AnnotationLabExport).Name | Should -Be $Cmdlets
        (Get-AlabTask $Notes -Id 1).Title | Should -Be 'note-01.txt'
    }

    It 'brings the help of every cmdlet and parameter' {
        $common = [Management.Automation.Cmdlet]::CommonParameters
        $lacking = foreach ($command in Get-Command -Module AnnotationLabExport) {
            $help = Get-Help $command.Name -Full
            $examples = @($help.examples.example)
            if (-not $help.Synopsis -or -not $help.description -or $examples.Count -eq 0 -or -not $examples[0].code) {
                $command.Name
            }

            $described = $help.parameters.parameter | Where-Object { $_.description.Text }
            $command.Parameters.Keys | Where-Object { $_ -notin $common -and $_ -notin $described.name } | ForEach-Object { "$command -$_" }
        }

        $lacking | Should -BeNullOrEmpty
    }

    It 'brings the about topics' {
        $topics = @((Get-ChildItem $ModuleFolder -Recurse -Filter about_*.help.txt).Name -replace '\.help\.txt$')
        $topics.Count | Should -BeGreaterThan 2
        $topics | ForEach-Object { (Get-Help $_).Name } | Should -Be $topics
    }
}

Describe 'Importing the module' {
    AfterEach {
        Import-Module $Manifest -Force
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

    It 'works in thread jobs' {
        $jobs = 1..3 | ForEach-Object { Start-ThreadJob { Import-Module $using:Manifest; (Get-AlabTask $using:Notes -Id $using:_).Title } }
        $jobs | Receive-Job -Wait -AutoRemoveJob | Sort-Object | Should -Be 'note-01.txt', 'note-02.txt', 'note-03.txt'
    }

    It 'works in a job, whose tasks come back as objects' {
        $task = Start-Job { Import-Module $using:Manifest; Get-AlabTask $using:Notes -Id 1 } | Receive-Job -Wait -AutoRemoveJob
        $task.Title | Should -Be 'note-01.txt'
        $task.Labels | Should -Contain 'BODY PART'
    }
}

Describe 'The module where nothing is compiled ahead for the runtime and the platform' {
    It 'writes the same, reads a database, and runs from its own folder' {
        Copy-Item $ModuleFolder "$TestDrive/plain" -Recurse
        Remove-Item "$TestDrive/plain/compiled" -Recurse
        $script = @"
            Import-Module '$TestDrive/plain/AnnotationLabExport.psd1'
            Import-AlabProject '$Notes' -Database '$TestDrive/plain.db'
            `$null = Export-AlabProject -Database '$TestDrive/plain.db' -Project clinic-notes -Format Csv, Conll2003 -Destination '$TestDrive/plain.out' -WarningAction Ignore
            (Get-Command Get-AlabTask).ImplementingType.Assembly.Location
"@
        $run = Invoke-Pwsh @('-Command', $script)
        $run.Error | Should -BeNullOrEmpty
        $run.Output.Split("`n")[-1] | Should -Be (Join-Path $TestDrive 'plain' 'AnnotationLabExport.dll')
        Find-Difference "$TestDrive/plain.out/clinic-notes.csv" "$Golden/clinic-notes.csv" | Should -BeNullOrEmpty
        Find-Difference "$TestDrive/plain.out/clinic-notes.conll" "$Golden/clinic-notes.conll" | Should -BeNullOrEmpty
    }
}

Describe 'A checkout that is not built' {
    It 'says how to build it' {
        $checkout = New-Item "$TestDrive/checkout/src/AnnotationLabExport" -ItemType Directory
        Copy-Item "$Root/src/AnnotationLabExport/module" $checkout -Recurse
        Copy-Item "$Root/AnnotationLabExport.psd1" "$TestDrive/checkout"
        $run = Invoke-Pwsh @('-Command', "Import-Module '$TestDrive/checkout/AnnotationLabExport.psd1'; Get-Module AnnotationLabExport")
        $run.Error | Should -Match 'AnnotationLabExport is not built'
        $run.Error | Should -Match ([regex]::Escape('dotnet tool restore && dotnet pwsh build.ps1'))
        $run.Output | Should -BeNullOrEmpty

        $run = Invoke-Pwsh @('-Command', "try { Import-Module '$TestDrive/checkout/AnnotationLabExport.psd1' } catch { `$_.FullyQualifiedErrorId }; exit 3")
        $run.Output | Should -BeLike 'ModuleNotBuilt,*'
        $run.ExitCode | Should -Be 3
    }
}
