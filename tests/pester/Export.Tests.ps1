#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"
}

Describe 'Export-AlabProject with the habits of Export-Csv' {
    BeforeEach {
        $out = Join-Path $TestDrive ([guid]::NewGuid())
        $null = New-Item $out -ItemType Directory
        $target = Join-Path $out 'clinic-notes.csv'
    }

    It 'writes nothing to the pipeline without -PassThru' {
        Export-AlabProject $Notes -Destination $out -Format Csv | Should -BeNullOrEmpty
        Find-Difference $target "$Golden/clinic-notes.csv" | Should -BeNullOrEmpty
    }

    It 'overwrites an older file without being asked' {
        'older' | Set-Content $target
        Export-AlabProject $Notes -Destination $out -Format Csv
        Find-Difference $target "$Golden/clinic-notes.csv" | Should -BeNullOrEmpty
    }

    It '-NoClobber leaves an older file as it was' {
        'older' | Set-Content $target
        Get-ErrorId { Export-AlabProject $Notes -Destination $out -Format Csv -NoClobber } | Should -Be 'ResourceExists'
        Get-Content $target | Should -Be 'older'
    }

    It '-NoClobber writes a file that is not there' {
        Export-AlabProject $Notes -Destination $out -Format Csv -NoClobber
        $target | Should -Exist
    }

    It 'overwrites a read-only file with -Force only' {
        'older' | Set-Content $target
        Set-ItemProperty $target IsReadOnly $true
        Get-ErrorId { Export-AlabProject $Notes -Destination $out -Format Csv } | Should -Be 'TargetReadOnly'
        Get-Content $target | Should -Be 'older'
        Export-AlabProject $Notes -Destination $out -Format Csv -Force
        Find-Difference $target "$Golden/clinic-notes.csv" | Should -BeNullOrEmpty
        Set-ItemProperty $target IsReadOnly $false
    }

    It '-WhatIf makes no file and no folder, and leaves an older file as it was' {
        'older' | Set-Content $target
        Export-AlabProject $Notes -Destination $out -Format Csv -WhatIf
        Export-AlabProject $Notes -Destination "$out/new/" -Format Csv, Json -WhatIf
        Get-AlabTask $Notes | Export-AlabProject -Destination "$out/piped.conll" -Format Conll2003 -WhatIf
        Get-ChildItem $out -Recurse -Force | ForEach-Object Name | Should -Be 'clinic-notes.csv'
        Get-Content $target | Should -Be 'older'
    }

    It '$WhatIfPreference holds for it too' {
        & { $WhatIfPreference = $true; Export-AlabProject $Notes -Destination $target -Format Csv }
        $target | Should -Not -Exist
    }

    It '-PassThru | Get-FileHash agrees with Sha256' {
        $results = Export-AlabProject $Notes -Destination $out -Format Json, JsonLines, Csv, Tsv, Conll2003 -PassThru
        ($results | Get-FileHash).Hash | Should -Be $results.Sha256
        $results.Count | Should -Be 5
    }

    It '-PassThru | Get-Item agrees with Bytes and Path' {
        $results = Export-AlabProject $Notes -Destination $out -Format Csv, Conll2003 -PassThru
        $files = $results | Get-Item
        $files | ForEach-Object Length | Should -Be $results.Bytes
        $files.FullName | Should -Be $results.FullName
    }

    It '-PassThru | Get-Content reads the file' {
        Export-AlabProject $Notes -Destination $out -Format Conll2003 -PassThru | Get-Content -TotalCount 2 |
            Should -Be '-DOCSTART- -X- O', 'Reason -X- _ O'
    }

    It '-PassThru | Get-AlabTask reads what was written' {
        (Export-AlabProject $Notes -Destination "$out/piped[1].jsonl" -Format JsonLines -PassThru | Get-AlabTask).Id | Should -Be (1..22)
    }

    It 'exports what it exported: the same bytes again' {
        Export-AlabProject $Notes -Destination "$out/first.json" -Format Json
        Export-AlabProject "$out/first.json" -Destination "$out/second.json" -Format Json
        Find-Difference "$out/first.json" "$Golden/clinic-notes.json.golden" | Should -BeNullOrEmpty
        Find-Difference "$out/second.json" "$out/first.json" | Should -BeNullOrEmpty
    }

    It 'takes encodings by the names of Export-Csv' {
        Export-AlabProject $Notes -Destination "$out/bom.csv" -Format Csv -Encoding utf8BOM
        Export-AlabProject $Notes -Destination "$out/wide.csv" -Format Csv -Encoding unicode
        (Get-Content "$out/bom.csv" -AsByteStream -TotalCount 3) | Should -Be 0xEF, 0xBB, 0xBF
        Get-Content "$out/wide.csv" -Raw -Encoding unicode | Should -BeExactly ([IO.File]::ReadAllText("$Golden/clinic-notes.csv"))
    }

    It 'leaves no temporary file, whether it ends well or not' {
        '[{"id":1,"data":{"text":"a"}},{"id":' | Set-Content "$out/cut.json"
        Export-AlabProject $Notes -Destination $target -Format Csv
        Get-ErrorId { Export-AlabProject "$out/cut.json" -Destination $target -Format Csv } | Should -Be 'JsonMalformed'
        (Get-ChildItem $out -Force).Name | Should -Be 'clinic-notes.csv', 'cut.json'
        Find-Difference $target "$Golden/clinic-notes.csv" | Should -BeNullOrEmpty
    }

    It 'warns once for a file, with counts, and -WarningVariable holds it' {
        Export-AlabProject $Notes -Destination $out -Format Conll2003 -WarningVariable warnings
        $warnings.Count | Should -Be 1
        $warnings[0] | Should -Match 'SpanTextMismatch 2'
    }
}

Describe 'Reading exports with the cmdlets of PowerShell' {
    BeforeAll {
        Export-AlabProject $Notes -Destination "$TestDrive/read/" -Format Json, JsonLines, Csv, Tsv
        $source = @{}
        Get-Content $Notes -Raw | ConvertFrom-Json -AsHashtable | ForEach-Object { $source["$($_.id)"] = $_ }
        $rows = Import-Csv "$TestDrive/read/clinic-notes.csv"
    }

    It 'Import-Csv gives every text and title as the source has them: quotes, emoji, line breaks of all kinds' {
        $utf8 = [Text.Encoding]::UTF8
        foreach ($row in $rows) {
            foreach ($field in 'text', 'title') {
                # Half a surrogate pair cannot stand in a file; UTF-8 makes U+FFFD of it.
                $meant = $utf8.GetString($utf8.GetBytes("$($source[$row.task_id].data[$field])"))
                $row.$field | Should -BeExactly $meant -Because "task $($row.task_id) has that $field"
            }
        }

        $rows.Count | Should -Be (Import-Csv "$Golden/clinic-notes.csv").Count
        ($rows | Where-Object task_id -EQ 13).text | Should -Match "`r`n"
        ($rows | Where-Object task_id -EQ 12).text | Should -Match '[\uD800-\uDBFF][\uDC00-\uDFFF]'
    }

    It 'Import-Csv gives the awkward cells of task 16' {
        $row = $rows | Where-Object task_id -EQ 16
        foreach ($field in 'formula', 'minus', 'quoted', 'tabbed', 'spaced', 'lines', '@handle') {
            $row.$field | Should -BeExactly $source['16'].data[$field] -Because "that is its $field"
        }
    }

    It 'Import-Csv gives label cells that ConvertFrom-Json reads' {
        $spans = ($rows | Where-Object completion_id -EQ 1001).label | ConvertFrom-Json
        $spans.text | Should -Be $source['1'].completions[0].result.value.text
    }

    It 'Import-Csv of the TSV gives the same objects as of the CSV' {
        $tabbed = Import-Csv "$TestDrive/read/clinic-notes.tsv" -Delimiter "`t"
        $tabbed | ConvertTo-Json | Should -BeExactly ($rows | ConvertTo-Json)
    }

    It 'ConvertFrom-Json reads the JSON and the JSON Lines' {
        $json = Get-Content "$TestDrive/read/clinic-notes.json" -Raw | ConvertFrom-Json -AsHashtable
        $lines = Get-Content "$TestDrive/read/clinic-notes.jsonl" | ConvertFrom-Json -AsHashtable
        $json.id | Should -Be (1..22)
        $lines.id | Should -Be (1..22)
        $json[6].completions.id | Should -Be 7002 -Because 'completion 7001 is deleted'
    }
}
