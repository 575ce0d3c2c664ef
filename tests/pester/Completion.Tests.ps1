#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"

    function Complete([string] $Line) {
        (TabExpansion2 $Line $Line.Length).CompletionMatches.CompletionText
    }
}

Describe 'Tab completion' {
    It 'offers every format once' {
        Complete 'Export-AlabProject x -Destination y -Format ' | Sort-Object |
            Should -Be 'Assertion', 'Classification', 'Conll2003', 'Csv', 'HuggingFace', 'Json', 'JsonLines', 'JsonMin', 'Relation',
                'Spacy', 'Spans', 'SparkNlp', 'Tsv'
    }

    It 'goes on with the format that was begun, after others too' {
        Complete 'Export-AlabProject x -Destination y -Format Csv, T' | Should -Be 'Tsv'
    }

    It 'offers labels of the file that was named, quoted' {
        Complete "Get-AlabTask '$Notes' -Label B" | Should -Be "'BODY PART'"
        Complete "Get-AlabTask '$Notes' -Label PROBLEM, DO" | Should -Be "'DOSAGE'"
    }

    It 'offers all labels when none was begun' {
        $offered = Complete "Get-AlabTask '$Notes' -Label "
        $offered | Should -Contain "'DRUG'"
        $offered | Should -Contain "'BODY PART'"
    }

    It 'offers labels of a file that is named relative to $PWD' {
        Copy-Item $Notes TestDrive:/relative.json
        Push-Location TestDrive:/
        try {
            Complete 'Get-AlabTask relative.json -Label B' | Should -Be "'BODY PART'"
            Complete 'Get-AlabTask ./rel*.json -Label B' | Should -Be "'BODY PART'"
        }
        finally {
            Pop-Location
        }
    }

    It 'stays quiet when the file is missing or malformed' {
        'no json' | Set-Content TestDrive:/malformed.json
        $Error.Clear()
        Complete 'Get-AlabTask nowhere.json -Label "DR' | Where-Object { $_ -match 'DRUG' } | Should -BeNullOrEmpty
        Complete "Get-AlabTask '$TestDrive/malformed.json' -Label `"DR" | Where-Object { $_ -match 'DRUG' } | Should -BeNullOrEmpty
        $Error | Should -BeNullOrEmpty
    }

    It 'offers encodings by the names of Export-Csv' {
        Complete 'Export-AlabProject x -Destination y -Format Csv -Encoding utf8' | Should -Be 'utf8', 'utf8NoBOM', 'utf8BOM'
    }

    It 'offers the values of -CompletionPolicy and -Layout' {
        Complete 'Get-AlabTask x | ConvertTo-AlabConll -CompletionPolicy ' | Should -Be 'All', 'Latest', 'PreferGroundTruth', 'Training'
        Complete 'Get-AlabTask x | ConvertTo-AlabConll -Layout ' | Sort-Object | Should -Be 'Document', 'Page', 'Product'
    }
}
