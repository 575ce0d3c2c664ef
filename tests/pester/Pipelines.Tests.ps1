#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"
}

Describe 'Pipelines with the cmdlets of a full PowerShell' {
    BeforeAll {
        $folder = New-Item TestDrive:/notes -ItemType Directory
        Copy-Item $Notes $folder
        Push-Location $folder
    }

    AfterAll {
        Pop-Location
    }

    It 'Get-ChildItem | Get-AlabTask | ConvertTo-AlabConll | Set-Content writes the golden CoNLL' {
        Get-ChildItem *.json | Get-AlabTask | ConvertTo-AlabConll | Set-Content train.conll
        Copy-WithPlatformLines "$Golden/clinic-notes.conll" "$TestDrive/expected"
        Find-Difference train.conll "$TestDrive/expected" | Should -BeNullOrEmpty
    }

    It '<Cmdlet> | Set-Content writes the golden <File>' -TestCases @(
        @{ Cmdlet = 'ConvertTo-AlabJson'; Options = @{}; File = 'clinic-notes.json.golden' }
        @{ Cmdlet = 'ConvertTo-AlabJson'; Options = @{ AsLines = $true }; File = 'clinic-notes.jsonl' }
        @{ Cmdlet = 'ConvertTo-AlabConll'; Options = @{ Layout = 'Product' }; File = 'clinic-notes.product.conll' }
        @{ Cmdlet = 'ConvertTo-AlabConll'; Options = @{ Layout = 'Document' }; File = 'clinic-notes.document.conll' }
    ) {
        Get-AlabTask clinic-notes.json | & $Cmdlet @Options | Set-Content out.txt
        Copy-WithPlatformLines "$Golden/$File" "$TestDrive/expected"
        Find-Difference out.txt "$TestDrive/expected" | Should -BeNullOrEmpty
    }

    It '<Cmdlet> | Set-Content writes the golden <File>, CR LF inside of cells kept' -TestCases @(
        @{ Cmdlet = 'ConvertTo-AlabCsv'; Options = @{}; File = 'clinic-notes.csv' }
        @{ Cmdlet = 'ConvertTo-AlabCsv'; Options = @{ IncludeMetadata = $true; EscapeFormula = $true }; File = 'clinic-notes.metadata.csv' }
        @{ Cmdlet = 'ConvertTo-AlabCsv'; Options = @{ Shape = 'Long' }; File = 'clinic-notes.long.csv' }
        @{ Cmdlet = 'ConvertTo-AlabTsv'; Options = @{}; File = 'clinic-notes.tsv' }
    ) {
        Skip-Unless (-not $IsWindows) 'Set-Content of Windows ends lines by CR LF'
        Get-AlabTask clinic-notes.json | & $Cmdlet @Options | Set-Content table.txt
        Find-Difference table.txt "$Golden/$File" | Should -BeNullOrEmpty
    }

    It 'a record with line breaks is one string' {
        @(Get-AlabTask clinic-notes.json -Id 3 | ConvertTo-AlabCsv).Count | Should -Be 3
    }

    It 'ConvertTo-AlabCsv | ConvertFrom-Csv gives a row for every record' {
        $rows = Get-AlabTask clinic-notes.json | ConvertTo-AlabCsv -Shape Long | ConvertFrom-Csv
        $rows.Count | Should -Be (Import-Csv "$Golden/clinic-notes.long.csv").Count
        ($rows | Where-Object result_id -EQ '6QwsLPqmhf').text | Should -BeExactly 'headache'
    }

    It 'Get-AlabAnnotation | Group-Object Label counts what the golden table holds' {
        $expected = Import-Csv "$Golden/clinic-notes.long.csv" | Where-Object { $_.type -eq 'labels' -and $_.label -match '^\w' } | Group-Object label -AsHashTable
        $groups = Get-AlabTask clinic-notes.json | Get-AlabAnnotation -Type labels | Group-Object Label
        $expected.Count | Should -BeGreaterThan 8
        foreach ($label in $expected.Keys) {
            ($groups | Where-Object Name -EQ $label).Count | Should -Be $expected[$label].Count -Because "that many spans are labelled $label"
        }
    }

    It 'Sort-Object and Select-Object work on the properties of annotations' {
        $spans = Get-AlabTask clinic-notes.json -Id 6 | Get-AlabAnnotation -Type labels | Sort-Object Start, End
        $spans.Start | Should -Be ($spans.Start | Sort-Object)
        $spans[0] | Select-Object -ExpandProperty Text | Should -BeExactly 'Acute'
    }

    It 'Where-Object finds tasks by a label, in the short syntax too' {
        $long = Get-AlabTask clinic-notes.json | Where-Object { $_.Labels -contains 'DRUG' }
        $short = Get-AlabTask clinic-notes.json | Where-Object Labels -Contains DRUG
        $long.Count | Should -BeGreaterThan 3
        $short.Id | Should -Be $long.Id
    }

    It 'Export-Csv and Import-Csv carry annotations' {
        Get-AlabTask clinic-notes.json -Id 1 | Get-AlabAnnotation -Label 'BODY PART' | Export-Csv spans.csv
        $span = Import-Csv spans.csv
        $span.Text, $span.Start, $span.End | Should -Be 'left eye', '95', '103'
    }

    It 'ConvertTo-Json shows a task and what it holds' {
        $json = Get-AlabTask clinic-notes.json -Id 1 | ConvertTo-Json -Depth 5 -WarningAction Ignore | ConvertFrom-Json
        $json.Completions[0].Annotations[0].Text | Should -BeExactly 'headache'
    }

    It 'the figures and data of an object work as a dictionary does' -ForEach @(
        @{ Get = { (Get-AlabProject clinic-notes.json).Results }; Name = 'labels'; Value = 79 }
        @{ Get = { (Export-AlabProject clinic-notes.json counted.csv Csv -PassThru).Diagnostics }; Name = 'CompletionSkipped'; Value = 3 }
        @{ Get = { (Get-AlabTask clinic-notes.json -Id 1).Data }; Name = 'title'; Value = 'note-01.txt' }
    ) {
        $entries = & $Get
        $entries[$Name] | Should -Be $Value
        $entries.$Name | Should -Be $Value
        $entries['none'] | Should -BeNullOrEmpty
        $entries.Contains($Name), $entries.Contains('none') | Should -Be $true, $false
        ($entries.GetEnumerator() | Where-Object Name -EQ $Name).Value | Should -Be $Value
        @($entries | ForEach-Object { $_ }).Count | Should -Be 1 -Because 'it is one object in the pipeline'
        ($entries | ConvertTo-Json | ConvertFrom-Json).$Name | Should -Be $Value
        ($entries | Format-Table | Out-String) | Should -Match "(?m)^Name\b.*\r?\n.*\r?\n(.*\r?\n)*$Name +$Value"
    }

    It 'Compress-Archive makes a zip that Get-AlabTask reads' {
        Compress-Archive clinic-notes.json notes.zip -Force
        (Get-AlabTask notes.zip).Id | Should -Be (Get-AlabTask clinic-notes.json).Id
        (Get-AlabTask notes.zip | Get-AlabAnnotation | Group-Object Label).Count |
            Should -Be (Get-AlabTask clinic-notes.json | Get-AlabAnnotation | Group-Object Label).Count
    }

    It 'reads result.json alone when an archive has one at its root' {
        $null = New-Item archive -ItemType Directory
        '[{"id":1,"data":{"text":"chosen"}}]' | Set-Content archive/result.json
        '[{"id":2,"data":{"text":"passed over"}}]' | Set-Content archive/another.json
        Compress-Archive archive/* product.zip
        (Get-AlabTask product.zip).Text | Should -Be 'chosen'
    }

    It 'Get-ChildItem | Export-AlabProject writes a file for every project' {
        $null = New-Item several -ItemType Directory
        foreach ($name in 'a', 'b', 'c') {
            "[{`"id`":1,`"data`":{`"text`":`"$name`"}}]" | Set-Content "several/$name.json"
        }

        Get-ChildItem several/*.json | Export-AlabProject -Destination written/ -Format Conll2003, Csv
        (Get-ChildItem written).Name | Should -Be 'a.conll', 'a.csv', 'b.conll', 'b.csv', 'c.conll', 'c.csv'
        Get-Content written/b.conll | Should -Be '-DOCSTART- -X- O', 'b -X- _ O', ''
    }

    It 'Tee-Object sees the tasks that Export-AlabProject writes' {
        Get-AlabTask clinic-notes.json -Id 1, 2 | Tee-Object -Variable seen | Export-AlabProject -Destination two.jsonl -Format JsonLines
        $seen.Id | Should -Be 1, 2
        (Get-Content two.jsonl | ConvertFrom-Json).id | Should -Be 1, 2
    }

    It 'ForEach-Object -Parallel exports a project each' {
        1..4 | ForEach-Object { "[{`"id`":$_,`"data`":{`"text`":`"note $_`"}}]" | Set-Content "parallel$_.json" }
        Get-ChildItem parallel?.json | ForEach-Object -Parallel {
            Import-Module $using:Manifest
            Export-AlabProject -LiteralPath $_ -Destination "$using:PWD/" -Format Conll2003
        }
        1..4 | ForEach-Object { (Get-Content "parallel$_.conll")[2] } | Should -Be '1 -X- _ O', '2 -X- _ O', '3 -X- _ O', '4 -X- _ O'
    }

    It 'Get-AlabTask shows as a table, one line for a task' {
        $lines = (Get-AlabTask clinic-notes.json -Id 1, 2 | Out-String -Width 120) -split '\r?\n' -match '\S'
        $lines.Count | Should -Be 4
        $lines[0] | Should -Match '^ *Id +Title '
        $lines[2] | Should -Match '^ *1 +note-01\.txt '
    }
}

Describe 'Reading one task at a time' {
    It 'Select-Object -First 1 stops before a malformed second task' {
        '[{"id":1,"data":{"text":"whole"}}, {"id":2,,}]' | Set-Content TestDrive:/half.json
        (Get-AlabTask TestDrive:/half.json | Select-Object -First 1).Text | Should -Be 'whole'
        Get-ErrorId { Get-AlabTask TestDrive:/half.json } | Should -Be 'JsonMalformed'
    }

    It 'Select-Object -First 1 stops before a second file that does not exist' {
        '[{"id":1,"data":{"text":"first"}}]' | Set-Content TestDrive:/first.json
        ('TestDrive:/first.json', 'TestDrive:/missing.json' | Get-AlabTask | Select-Object -First 1).Text | Should -Be 'first'
    }

    It 'gives the tasks before a fault, then the error' {
        '[{"id":1,"data":{"text":"a"}}, {"id":2,"data":{"text":"b"}}, {"id":3,' | Set-Content TestDrive:/cut.json
        $seen = [Collections.Generic.List[object]]::new()
        Get-ErrorId { Get-AlabTask TestDrive:/cut.json | ForEach-Object { $seen.Add($_.Id) } } | Should -Be 'JsonMalformed'
        $seen | Should -Be 1, 2
    }

    It 'closes the file when Select-Object has enough' {
        '[{"id":1,"data":{"text":"a"}},{"id":2,"data":{"text":"b"}}]' | Set-Content TestDrive:/closed.json
        $null = Get-AlabTask TestDrive:/closed.json | Select-Object -First 1
        $exclusive = [IO.File]::Open("$TestDrive/closed.json", 'Open', 'ReadWrite', 'None')
        $exclusive.Dispose()
    }
}
