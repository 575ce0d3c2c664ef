#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

# Other versions are no tools that every machine can have; the workflow runs the same script in each of them.
Describe 'The module in a PowerShell that knows nothing of the checkout' {
    BeforeAll {
        . "$PSScriptRoot/Suite.ps1"
    }

    It 'is imported by name and works, from exports to help' {
        $run = Invoke-Pwsh @('-File', "$Root/tests/versions.ps1", '-Module', $ModuleFolder)
        "$($run.Output)`n$($run.Error)" | Should -Not -Match 'FAILED'
        ($run.Output -split "`n" -match '^passed').Count | Should -Be 12
        $run.ExitCode | Should -Be 0
    }

    It 'is told to be wrong where it is' {
        $broken = Join-Path $TestDrive 'AnnotationLabExport'
        Copy-Item $ModuleFolder $broken -Recurse
        Remove-Item "$broken/runtimes" -Recurse
        $run = Invoke-Pwsh @('-File', "$Root/tests/versions.ps1", '-Module', $broken)
        $run.Output | Should -Match 'FAILED: nothing breaks off'
        $run.ExitCode | Should -Be 1
    }
}
