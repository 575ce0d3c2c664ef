#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"
}

Describe 'Projects in a database, with the cmdlets of a full PowerShell' {
    BeforeAll {
        $folder = New-Item TestDrive:/stored -ItemType Directory
        Push-Location $folder
        foreach ($name in 'a', 'b', 'c') {
            $count = @{ a = 2; b = 3; c = 1 }[$name]
            1..$count | ForEach-Object { "{`"id`":$_,`"data`":{`"text`":`"$name word$_`"}}" } | Set-Content "$name.jsonl"
        }

        Copy-Item $Notes .
        Get-ChildItem *.jsonl, clinic-notes.json | Import-AlabProject -Database p.db
    }

    AfterAll {
        Pop-Location
    }

    It 'Get-ChildItem | Import-AlabProject keeps a project for every file' {
        (Get-AlabProject -Database p.db).Name | Should -Be 'a', 'b', 'c', 'clinic-notes'
        Get-AlabProject -Database p.db | ForEach-Object Tasks | Should -Be 2, 3, 1, (Get-AlabProject clinic-notes.json).Tasks
    }

    It 'Sort-Object and Select-Object work on projects, and what is left is exported' {
        $largest = Get-AlabProject -Database p.db -Name ? | Sort-Object Tasks -Descending | Select-Object -First 1
        $largest.Name | Should -Be 'b'
        $largest | Export-AlabProject -Destination ./ -Format Csv
        (Import-Csv b.csv).text | Should -Be 'b word1', 'b word2', 'b word3'
    }

    It 'the tasks of a project come back as Set-Content gets them from the file' {
        Get-AlabTask -Database p.db -Project clinic-notes | ConvertTo-AlabJson | Set-Content stored.json
        Copy-WithPlatformLines "$Golden/clinic-notes.json.golden" "$TestDrive/expected"
        Find-Difference stored.json "$TestDrive/expected" | Should -BeNullOrEmpty
    }

    It 'Select-Object -First closes the database when it has enough' {
        Copy-Item p.db closed.db
        (Get-AlabTask -Database closed.db -Project clinic-notes | Select-Object -First 1).Id | Should -Be 1
        (Get-AlabProject -Database closed.db | Select-Object -First 1).Name | Should -Be 'a'
        Get-ChildItem closed.db-* | Should -BeNullOrEmpty -Because 'the last one who closes a database clears its log away'
        Rename-Item closed.db renamed.db
        Remove-Item renamed.db
        $exclusive = [IO.File]::Open("$folder/p.db", 'Open', 'ReadWrite', 'None')
        $exclusive.Dispose()
    }

    It 'an import that fails closes the database too' {
        '[{"id":1,"data":{}},{"id":2,"x":tru}]' | Set-Content bad.json
        Get-ErrorId { Import-AlabProject bad.json -Database bad.db } | Should -Be 'JsonMalformed'
        Get-ChildItem bad.db-* | Should -BeNullOrEmpty
        Remove-Item bad.db
    }

    It 'Group-Object counts labels of a search' {
        $found = Get-AlabTask -Database p.db -Project clinic-notes -Search 'headache OR chest'
        $expected = Get-AlabTask clinic-notes.json | Where-Object Text -Match '\b(headache|chest)\b'
        $expected.Count | Should -BeGreaterThan 1
        $found.Id | Should -Be $expected.Id
        (Get-AlabProject -Database p.db -Name clinic-notes | Get-AlabTask -Search 'headache OR chest').Id | Should -Be $expected.Id
        ($found | Get-AlabAnnotation | Group-Object Label).Count | Should -Be ($expected | Get-AlabAnnotation | Group-Object Label).Count
    }

    It 'figures and a result show as a table' {
        $lines = (Get-AlabProject -Database p.db | Out-String -Width 160) -split '\r?\n' -match '\S'
        $lines.Count | Should -Be 6
        $lines[0] | Should -Match '^ *Name +'
    }

    It 'an import of a job that runs at the same time waits its turn' {
        $job = Start-Job -ArgumentList $Manifest, "$folder" {
            param($Manifest, $Folder)
            Import-Module $Manifest
            Set-Location -LiteralPath $Folder
            1..5 | ForEach-Object { Import-AlabProject clinic-notes.json -Database busy.db -Name job }
        }
        1..5 | ForEach-Object { Import-AlabProject clinic-notes.json -Database busy.db -Name here }
        $job | Receive-Job -Wait -AutoRemoveJob -ErrorAction Stop
        (Get-AlabProject -Database busy.db).Tasks | Should -Be @((Get-AlabProject clinic-notes.json).Tasks, (Get-AlabProject clinic-notes.json).Tasks)
    }
}
