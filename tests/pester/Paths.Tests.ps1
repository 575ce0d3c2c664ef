#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"
}

Describe 'Paths' {
    BeforeAll {
        $folder = New-Item TestDrive:/paths -ItemType Directory
        Push-Location $folder
        '[{"id":1,"data":{"text":"one"}}]' | Set-Content -LiteralPath 'notes1.json'
        '[{"id":2,"data":{"text":"brackets"}}]' | Set-Content -LiteralPath 'notes[1].json'
    }

    AfterAll {
        Pop-Location
    }

    It '-Path takes brackets as a wildcard, -LiteralPath as they are' {
        (Get-AlabTask 'notes[1].json').Text | Should -Be 'one'
        (Get-AlabTask -LiteralPath 'notes[1].json').Text | Should -Be 'brackets'
        (Get-AlabTask '*.json').Text | Sort-Object | Should -Be 'brackets', 'one'
    }

    It 'a file from Get-ChildItem is taken as it is, brackets and all' {
        (Get-ChildItem -LiteralPath 'notes[1].json' | Get-AlabTask).Text | Should -Be 'brackets'
        (Get-ChildItem -LiteralPath 'notes[1].json' | Get-AlabProject).Name | Should -Be 'notes[1]'
    }

    It '-Destination takes brackets as they are' {
        Export-AlabProject -LiteralPath 'notes[1].json' -Destination 'out[1].conll' -Format Conll2003
        Get-Content -LiteralPath 'out[1].conll' | Should -Contain 'brackets -X- _ O'
    }

    It 'relative paths count from $PWD, for sources and targets' {
        $null = New-Item deeper -ItemType Directory
        Set-Location deeper
        Export-AlabProject ../notes1.json -Destination here.conll -Format Conll2003
        'here.conll' | Should -Exist
        [Environment]::CurrentDirectory | Should -Not -Be $PWD.ProviderPath -Because 'only then this test can fail'
        (Get-AlabTask ../notes1.json).Text | Should -Be 'one'
        Set-Location ..
    }

    It 'drives of the file system work' {
        $null = New-PSDrive Alab FileSystem $folder.FullName -Scope Script
        (Get-AlabTask Alab:/notes1.json).Text | Should -Be 'one'
        Export-AlabProject Alab:/notes1.json -Destination Alab:/drive.conll -Format Conll2003
        "$folder/drive.conll" | Should -Exist
    }

    It 'the tilde is the home folder' {
        try {
            Get-AlabTask -LiteralPath "~/no-such-folder/notes.json"
            throw 'no error'
        }
        catch {
            $_.Exception.Message | Should -BeLike "$HOME*notes.json*"
        }
    }

    It '<Name> is told as ProviderNotSupported' -TestCases @(
        @{ Name = 'Get-AlabTask Env:PATH'; Action = { Get-AlabTask Env:PATH } }
        @{ Name = 'Get-AlabTask -LiteralPath Variable:HOME'; Action = { Get-AlabTask -LiteralPath Variable:HOME } }
        @{ Name = 'Get-Item Env:PATH | Get-AlabProject'; Action = { Get-Item Env:PATH | Get-AlabProject } }
        @{ Name = 'Export-AlabProject -Destination Variable:x'; Action = { Export-AlabProject notes1.json -Destination Variable:x -Format Csv } }
        @{ Name = 'Export-AlabProject -LabelConfig Function:prompt'; Action = { Export-AlabProject notes1.json -Destination x.csv -Format Csv -LabelConfig Function:prompt } }
    ) {
        Get-ErrorId $Action | Should -Be 'ProviderNotSupported'
    }

    It 'a path without a match is told as SourceNotFound, with the path as its target' {
        try {
            Get-AlabTask nowhere*.json
            throw 'no error'
        }
        catch {
            $_.FullyQualifiedErrorId | Should -BeLike 'SourceNotFound,*'
            $_.CategoryInfo.Category | Should -Be 'ObjectNotFound'
            $_.TargetObject | Should -Be 'nowhere*.json'
        }
    }
}
