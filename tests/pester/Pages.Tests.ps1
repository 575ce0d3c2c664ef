#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"
    $received = Join-Path $Root 'out' 'cmdlets'
    $approved = Join-Path $Root 'docs' 'cmdlets'
}

Describe 'The pages of the cmdlets' {
    It 'are those that the build writes; if a change is meant, copy out/cmdlets to docs/cmdlets' {
        $files = Get-ChildItem $received -File
        (Get-ChildItem $approved -File).Name | Should -Be $files.Name
        $files | ForEach-Object { Find-Difference "$approved/$($_.Name)" $_.FullName } | Should -BeNullOrEmpty
    }

    It 'are one for each cmdlet, and an index of them all' {
        $cmdlets = (Get-Command -Module AnnotationLabExport).Name
        (Get-ChildItem $approved -Filter *-*.md).BaseName | Sort-Object | Should -Be ($cmdlets | Sort-Object)
        $index = Get-Content "$approved/README.md" -Raw
        $cmdlets | Where-Object { -not $index.Contains("[$_]($_.md)") } | Should -BeNullOrEmpty
    }

    It 'link to pages that are there' {
        $links = Get-ChildItem $approved -File | Select-String '\]\(([\w./-]+\.md)\)' -AllMatches | ForEach-Object { $_.Matches.ForEach{ $_.Groups[1].Value } } | Sort-Object -Unique
        $links.Count | Should -BeGreaterThan 20
        $links | Where-Object { -not (Test-Path (Join-Path $approved $_)) } | Should -BeNullOrEmpty
    }
}
