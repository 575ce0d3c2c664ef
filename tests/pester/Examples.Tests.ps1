#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

# What the scripts of examples/gallery give was worked out by hand from examples/clinic-notes.json, or from the small projects here.
BeforeDiscovery {
    $scripts = Get-ChildItem "$PSScriptRoot/../../examples/gallery" -Filter *.ps1 | ForEach-Object { @{ Name = $_.BaseName; File = $_.FullName } }
}

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"
    . "$PSScriptRoot/Fakes.ps1"
    $gallery = (Resolve-Path "$Root/examples/gallery").ProviderPath

    # A task a line: id, text, labels as 'LABEL start end', patient.
    function Set-Project([string] $Path, [object[]] $Tasks) {
        $Tasks | ForEach-Object {
            $task = $_
            $result = @(foreach ($span in $task.Spans) {
                $label, $start, $end = $span -split ' '
                @{ id = "r$start$label"; from_name = 'label'; to_name = 'text'; type = 'labels'; value = @{ start = [int]$start; end = [int]$end; labels = @($label) } }
            })
            $completions = @(if ($task.By) { @{ id = 1; created_username = $task.By; lead_time = $task.Seconds; result = $result } })
            @{ id = $task.Id; data = @{ text = $task.Text; title = "t$($task.Id)"; patient = $task.Patient }; completions = $completions } | ConvertTo-Json -Depth 9 -Compress
        } | Set-Content $Path
    }

    # Each script runs in a folder of its own.
    Push-Location $TestDrive
}

AfterAll {
    Pop-Location
}

Describe 'Who does what' {
    It 'unreviewed-projects' {
        $rows = & "$gallery/unreviewed-projects.ps1"
        $rows.Project, $rows.Annotated, $rows.Unreviewed | Should -Be 'clinic-notes', 19, 18
    }

    It 'tasks-to-assign' {
        $rows = & "$gallery/tasks-to-assign.ps1"
        $rows | ForEach-Object { "$($_.Id) $($_.Title) $($_.Annotator)" } | Should -Be '10 note-10.txt eric', '11 note-11.txt jenny'
    }

    It 'labels-by-annotator' {
        $rows = & "$gallery/labels-by-annotator.ps1"
        $row = $rows | Where-Object Label -EQ DRUG
        $row.eric, $row.jenny, $row.'jenny@example.com', $row.mauro, $row.'3', $row.Total | Should -Be 4, 5, 1, 2, 0, 12
        $row = $rows | Where-Object Label -EQ FREQUENCY
        $row.eric, $row.jenny, $row.Total | Should -Be 1, 4, 5
        $rows.Label | Should -Not -Contain ''
    }

    It 'weekly-progress' {
        & "$gallery/weekly-progress.ps1" | ForEach-Object { "$($_.Week) $($_.Annotator) $($_.Completions)" } |
            Should -Be '2022-W43 3 1', '2022-W43 eric 9', '2022-W43 jenny 9', '2022-W43 jenny@example.com 1', '2022-W43 mauro 3'
        (& "$gallery/weekly-progress.ps1" | Where-Object Annotator -EQ eric).Hours | Should -Be 0.1
    }

    It 'time-by-annotator' {
        $row = & "$gallery/time-by-annotator.ps1" | Where-Object Annotator -EQ eric
        # 82, 41, 120, 30, 14, 2, 33, 12.5, 6 and 4 seconds.
        $row.Completions, $row.Minutes, $row.MedianSeconds | Should -Be 10, 5.7, 22
    }

    It 'hasty-completions' {
        Set-Project hasty.jsonl @(
            @{ Id = 1; Text = 'a' * 100; Spans = @('X 0 1'); By = 'eric'; Seconds = 1 }
            @{ Id = 2; Text = 'a' * 100; Spans = @('X 0 1'); By = 'eric'; Seconds = 10 }
            @{ Id = 3; Text = 'a' * 100; Spans = @(); By = 'eric'; Seconds = 1 })
        $rows = @(& "$gallery/hasty-completions.ps1" hasty.jsonl)
        $rows | Should -HaveCount 1
        $rows.Id, $rows.Annotator, $rows.CharactersPerSecond | Should -Be 1, eric, 100
    }

    It 'annotator-workbook' {
        # ImportExcel itself is not needed to see what it is given.
        $null = New-Item modules/ImportExcel -ItemType Directory
        Set-Content modules/ImportExcel/ImportExcel.psm1 @'
            function Export-Excel {
                param([string] $Path, [string] $WorksheetName, [switch] $AutoSize, [switch] $FreezeTopRow, [switch] $BoldTopRow, [string[]] $NoNumberConversion, [Parameter(ValueFromPipeline)] $InputObject)
                begin { $rows = @() }
                process { $rows += $InputObject }
                end { $global:Sheets += @{ $WorksheetName = $rows }; $global:SheetsPath = $Path }
            }
'@
        $paths = $env:PSModulePath
        $env:PSModulePath = "$TestDrive/modules$([IO.Path]::PathSeparator)$paths"
        $global:Sheets = @{}
        try {
            & "$gallery/annotator-workbook.ps1" -Annotator eric
            $SheetsPath | Should -Be 'eric.xlsx'
            $Sheets.Annotations | Should -HaveCount 39
            $Sheets.Annotations[0].Text | Should -Be 'headache'
            $Sheets.Completions.Id | Should -Be 1001, 3001, 4001, 5001, 7002, 9001, 12001, 15002, 16001, 20001
            $Sheets.Completions[0].Title | Should -Be 'note-01.txt'
        }
        finally {
            $env:PSModulePath = $paths
            Remove-Module ImportExcel -ErrorAction Ignore
            Remove-Variable Sheets, SheetsPath -Scope Global
        }
    }

    It 'file-per-annotator' {
        $files = & "$gallery/file-per-annotator.ps1"
        $files | ForEach-Object { "$($_.Name) $(@(Import-Csv $_).Count)" } | Should -Be '3.csv 2', 'eric.csv 39', 'jenny.csv 30', 'jenny@example.com.csv 1', 'mauro.csv 19'
    }

    It 'remarks' {
        & "$gallery/remarks.ps1" | ForEach-Object { "$($_.TaskId) $($_.Annotator): $($_.Text)" } |
            Should -Be '3 eric: Well controlled, "stable".', '3 jenny: A bare string.', "4 eric: First remark.`nSecond remark.", '16 eric: =1+1'
    }
}

Describe 'What was found' {
    It 'mentions' {
        $rows = & "$gallery/mentions.ps1"
        $rows[0].Mention, $rows[0].Count, $rows[0].Tasks | Should -Be 'lisinopril', 2, 1
        $rows[1..9].Mention | Should -Be @('albuterol inhaler', 'atorvastatin', 'hydrocortisone cream', 'ibuprofen', 'influenza vaccine', 'metformin',
            'ondansetron', 'opioids', 'penicillin, sulfa drugs')
        $rows | Should -HaveCount 10
    }

    It 'negated' {
        & "$gallery/negated.ps1" -Assertion Absent, Family | ForEach-Object { "$($_.TaskId) $($_.Text) $($_.Assertion)" } |
            Should -Be '2 chest pain Absent', '2 shortness of breath Absent', '2 breast cancer Family'
    }

    It 'relations' {
        & "$gallery/relations.ps1" | ForEach-Object { "$($_.TaskId): $($_.From) ($($_.FromLabel)) $($_.Relation) $($_.To) ($($_.ToLabel))" } |
            Should -Be '4: 03/14/2022 (DATE) is_date_of Biopsy (TEST)', '4: April 2022 (DATE) is_date_of, planned Mastectomy (TEST)'
        & "$gallery/relations.ps1" -From DRUG | Should -BeNullOrEmpty
    }

    It 'identifiers' {
        $rows = & "$gallery/identifiers.ps1"
        $rows | ForEach-Object { "$($_.TaskId) $($_.Text)" } | Should -Be '3 note', '4 03/14/2022', '4 April 2022', '14 Monday', '18 April 25, 2024', '20 note'
        $rows[1].Context | Should -BeExactly ' the left breast on 03/14/2022. Pathology: invasiv'
        $rows[0, 4, 5].Context | Should -Be '', '', '' -Because 'these are of the title and of a picture'
    }

    It 'word-in-context' {
        $rows = & "$gallery/word-in-context.ps1"
        $rows | ForEach-Object { "$($_.Id) $($_.Word) [$($_.Labels)]" } | Should -Be '2 pain [PROBLEM, Absent]', '7 pain [PROBLEM]', '12 Pain []'
        $rows[0].Before, $rows[0].After | Should -Be 'of systems: denies chest ', ' and shortness of breath.'
    }

    It 'labels-together' {
        $rows = & "$gallery/labels-together.ps1"
        ($rows | Where-Object { $_.First -eq 'DOSAGE' -and $_.Second -eq 'DRUG' }).Tasks | Should -Be 4
        ($rows | Where-Object { $_.First -eq 'PROBLEM' -and $_.Second -eq 'TEST' }).Tasks | Should -Be 3
    }

    It 'choices' {
        & "$gallery/choices.ps1" | ForEach-Object { "$($_.Control) $($_.Choice) $($_.Count)" } |
            Should -Be 'gender Female 1', 'gender Male 1', 'section Discharge 1', 'section Heading 1', 'topics Endocrinology 1', 'topics Follow-up 1'
    }

    It 'tasks-with-choice' {
        (& "$gallery/tasks-with-choice.ps1").Id | Should -Be 3
        (& "$gallery/tasks-with-choice.ps1" -Choice Male).Id | Should -Be 21
        & "$gallery/tasks-with-choice.ps1" -Control topics | Should -BeNullOrEmpty
    }

    It 'labels-by-field' {
        & "$gallery/labels-by-field.ps1" | Where-Object Value -EQ 'Sleep medicine' | ForEach-Object { "$($_.Label) $($_.Count)" } |
            Should -Be 'DEVICE 1', 'LAB VALUE 1', 'PROBLEM 1', 'SEVERITY 2', 'TEST 1'
    }

    It 'longest-spans' {
        $rows = & "$gallery/longest-spans.ps1" -First 3
        $rows | ForEach-Object Length | Should -Be 37, 37, 29
        $rows[2].Text | Should -Be 'Acute exacerbation of chronic'
    }

    It 'tokens-by-label' {
        Get-AlabTask $Notes -Id 1 | ConvertTo-AlabJson | Set-Content one.json
        & "$gallery/tokens-by-label.ps1" one.json | Where-Object Label -NE O | ForEach-Object { "$($_.Label) $($_.Count)" } |
            Should -Be 'FREQUENCY 3', 'PROBLEM 3', 'BODY_PART 2', 'DOSAGE 2', 'DRUG 1'
    }
}

Describe 'Is it good' {
    It 'spans-with-blanks' {
        (& "$gallery/spans-with-blanks.ps1").ResultId | Should -Be 'NcJAkuH4jD', 'mp2nckrVeL', 'k-nDkpLa-f'
    }

    It 'labels-and-configuration' {
        & "$gallery/labels-and-configuration.ps1" | ForEach-Object { "$($_.Label): $($_.Problem)" } |
            Should -Be 'Cardiology: configured, never used', 'DEVICE: used, not configured', 'LAB VALUE: used, not configured', 'Spot: used, not configured'
    }

    It 'check-folder' {
        $null = New-Item check -ItemType Directory
        Copy-Item $Notes, "$Root/examples/clinic-notes.xml" check
        '[{"id":1,"data":{"text":"a"}}, oops' | Set-Content check/bad.json
        $rows = & "$gallery/check-folder.ps1" check/*.json | Where-Object Severity -EQ Error
        $rows | ForEach-Object { "$($_.Project) $($_.Code) $($_.Count)" } |
            Should -Be 'bad JsonMalformed 1', 'clinic-notes LabelUnknown 2', 'clinic-notes MemberInvalid 3', 'clinic-notes RelationDangling 1', 'clinic-notes SpanOutOfRange 4'
    }

    It 'disagreements' {
        $rows = & "$gallery/disagreements.ps1"
        $rows | Should -HaveCount 10
        $rows | Where-Object TaskId -EQ 5 | ForEach-Object { "$($_.Text): $($_.Marked) / $($_.NotMarked)" } | Should -Be @(
            'Blood pressure: mauro / eric, jenny', 'lisinopril: eric, jenny / mauro', '10 mg: eric / jenny, mauro', 'once daily: jenny / eric, mauro')
    }

    It 'agreement-table' {
        $rows = & "$gallery/agreement-table.ps1"
        $rows.Annotator | Should -Be '3', 'eric', 'jenny', 'jenny@example.com', 'mauro'
        # Of four and three spans in two tasks one is the same: 2 / 7.
        $rows[1].jenny, $rows[2].eric, $rows[1].mauro | Should -Be 0.286, 0.286, 0
        $rows[1].eric, $rows[0].jenny | Should -Be $null, $null
    }

    It 'model-against-people' {
        $rows = & "$gallery/model-against-people.ps1"
        $rows | ForEach-Object { "$($_.Label) $($_.People) $($_.Predicted) $($_.Precision) $($_.Recall)" } |
            Should -Be 'BODY PART 1 0  0', 'DOSAGE 2 0  0', 'DRUG 2 2 1 1', 'FREQUENCY 1 0  0', 'PROBLEM 2 1 1 0.5'
    }

    It 'side-by-side' {
        Export-AlabProject $Notes -Destination before.json -Format Json -ExcludeLabel DATE
        $rows = & "$gallery/side-by-side.ps1" before.json $Notes
        $rows.Id | Should -Be 3, 4, 14, 18, 20
        $rows[1].Before | Should -Match '^TEST: Biopsy; TEST: Mastectomy; : First remark|^TEST: Biopsy; TEST: Mastectomy$'
        $rows[1].After | Should -Be 'DATE: 03/14/2022; DATE: April 2022; is_date_of; is_date_of, planned; TEST: Biopsy; TEST: Mastectomy'
        & "$gallery/side-by-side.ps1" $Notes $Notes | Should -BeNullOrEmpty
    }

    It 'duplicates' {
        Set-Project one.jsonl @(@{ Id = 1; Text = 'Same text' }, @{ Id = 2; Text = 'other' }, @{ Id = 3; Text = '' }, @{ Id = 4; Text = ' ' })
        Set-Project two.jsonl @(@{ Id = 1; Text = "same`n text " }, @{ Id = 9; Text = 'another' })
        $rows = @(& "$gallery/duplicates.ps1" one.jsonl, two.jsonl)
        $rows | Should -HaveCount 1
        $rows[0].Count, $rows[0].Length, $rows[0].Tasks | Should -Be 2, 9, 'one 1, two 1'
        & "$gallery/duplicates.ps1" | Should -BeNullOrEmpty
    }

    It 'check-hashes' {
        Export-AlabProject $Notes -Destination hashes/ -Format Csv, Tsv, JsonLines -Manifest
        (& "$gallery/check-hashes.ps1" hashes).State | Should -Be Same, Same, Same
        Add-Content hashes/clinic-notes.csv x
        Remove-Item hashes/clinic-notes.tsv
        & "$gallery/check-hashes.ps1" hashes | ForEach-Object { "$($_.Name) $($_.State)" } |
            Should -Be 'clinic-notes.csv Changed', 'clinic-notes.tsv Missing', 'clinic-notes.jsonl Same'
    }

    It 'sample-for-review' {
        $ids = (& "$gallery/sample-for-review.ps1" -Count 7 -Seed 3).Id
        $ids | Select-Object -Unique | Should -HaveCount 7
        $ids | Where-Object { $_ -in 9, 10, 11 } | Should -BeNullOrEmpty -Because 'nobody has annotated these'
        (& "$gallery/sample-for-review.ps1" -Count 7 -Seed 3).Id | Should -Be $ids
        (& "$gallery/sample-for-review.ps1" -Count 100).Id | Should -HaveCount 19
    }
}

Describe 'For training' {
    It 'split-by-patient' {
        Set-Project patients.jsonl (1..60 | ForEach-Object { @{ Id = $_; Text = "note $_"; Patient = "p$($_ % 13)"; By = 'eric'; Spans = @('X 0 4') } })
        $files = & "$gallery/split-by-patient.ps1" patients.jsonl -Patient patient -Destination by-patient -Format Spans
        $files.Split | Should -Be train, dev, test
        'by-patient/patients.manifest.json' | Should -Exist
        $ids = $files | ForEach-Object { , @(Get-Content $_.Path | ConvertFrom-Json | ForEach-Object { $_.meta.task_id }) }
        $ids | ForEach-Object { $_ } | Sort-Object | Should -Be (1..60)
        $patients = $ids | ForEach-Object { $_ | ForEach-Object { $_ % 13 } | Select-Object -Unique }
        $patients | Sort-Object | Should -Be (0..12) -Because 'each is in one part'
    }

    It 'k-fold' {
        & "$gallery/k-fold.ps1" -Folds 4
        1..4 | ForEach-Object { (Get-AlabTask "folds/fold$_.test.json").Id } | Sort-Object | Should -Be (1..22)
        foreach ($fold in 1..4) {
            @((Get-AlabTask "folds/fold$fold.test.json").Id) + (Get-AlabTask "folds/fold$fold.train.json").Id | Sort-Object | Should -Be (1..22)
        }
    }

    It 'gold-to-spacy' {
        $result = & "$gallery/gold-to-spacy.ps1"
        $result.Tasks, $result.Completions, $result.Annotations | Should -Be 1, 1, 6
        'gold.spacy' | Should -Exist
    }

    It 'growing-sets' {
        & "$gallery/growing-sets.ps1"
        # Where the first 8 bytes of SHA-256 of "0\n<id>" are below a quarter, a half of 2^64.
        (Get-AlabTask growing/25.json).Id | Should -Be 1, 4, 8, 9, 11, 13, 15, 21
        (Get-AlabTask growing/50.json).Id | Should -Be 1, 3, 4, 6, 7, 8, 9, 11, 13, 14, 15, 17, 18, 20, 21
        (Get-AlabTask growing/100.json).Id | Should -Be (1..22)
    }

    It 'terms-to-predictions' {
        'term,label', 'levothyroxine,DRUG', 'refill,ORDER', 'amoxicillin,DRUG', 'fill,WRONG', ',EMPTY' | Set-Content terms.csv
        & "$gallery/terms-to-predictions.ps1" -Terms terms.csv | Set-Content predicted.jsonl
        Get-AlabTask predicted.jsonl | Get-AlabAnnotation -Source Predictions | ForEach-Object { "$($_.TaskId) $($_.Annotator) $($_.Label) $($_.Start)-$($_.End) $($_.Text)" } |
            Should -Be '10 terms DRUG 42-55 levothyroxine', '10 terms ORDER 32-38 refill', '10 terms ORDER 57-63 Refill', '11 terms DRUG 109-120 amoxicillin'
        Test-AlabProject predicted.jsonl -AnnotationSource Predictions -Quiet | Should -BeTrue
    }

    It 'conll-to-server' {
        '[]' | Set-Content none.json
        $studio = Start-FakeServer LabelStudio "$TestDrive/none.json"
        try {
            $server = Connect-AlabServer $studio.Uri -Token $studio.Secret.Secure
            'Aspirin B-DRUG', 'helps O', '', 'No O', 'fever B-PROBLEM', '' | Set-Content corpus.conll
            & "$gallery/conll-to-server.ps1" corpus.conll -Name corpus -WhatIf
            Get-AlabProject -Server $server -Name corpus -ErrorAction Ignore | Should -BeNullOrEmpty
            & "$gallery/conll-to-server.ps1" corpus.conll -Name corpus -SentencesPerTask 1
            $tasks = Get-AlabTask -Server $server -Project corpus
            (Get-AlabProject -Server $server -Name corpus).Labels | Should -Be 'DRUG', 'PROBLEM'
            $tasks.Text | Should -Be 'Aspirin helps', 'No fever'
            ($tasks | Get-AlabAnnotation -Source Both).Label | Should -Be DRUG, PROBLEM
        }
        finally {
            Stop-FakeServer $studio
        }
    }

    It 'changed-since' {
        & "$gallery/changed-since.ps1" -Since 2022-10-30T00:00:00Z | ConvertFrom-Json | ForEach-Object id | Should -Be 5
        & "$gallery/changed-since.ps1" | Should -BeNullOrEmpty
    }

    It 'stream-to-program' {
        Get-AlabTask $Notes -Id 11, 12 | ConvertTo-AlabJson | Set-Content emoji.json
        $program, $first = @(Get-Pwsh)
        $count = '$lines = @($input); $lines.Count; ($lines[1] | ConvertFrom-Json).spans[1].text'
        & "$gallery/stream-to-program.ps1" emoji.json -Program $program -Argument (@($first) + '-NoProfile' + '-NonInteractive' + '-Command' + $count -ne $null) |
            Should -Be '2', '😩 8/10'
    }
}

Describe 'Passing it on' {
    It 'csv-for-excel' {
        $before = [cultureinfo]::CurrentCulture
        & "$gallery/csv-for-excel.ps1" -Culture de-DE
        [cultureinfo]::CurrentCulture | Should -Be $before
        $bytes = [IO.File]::ReadAllBytes("$TestDrive/notes.csv")
        $bytes[0..2] | Should -Be 0xEF, 0xBB, 0xBF
        [Text.Encoding]::UTF8.GetString($bytes) | Should -Match "^\uFEFF?task_id;[^`r`n]*`r`n"
        $rows = Import-Csv notes.csv -Delimiter ';'
        ($rows | Where-Object task_id -EQ 16).text | Should -Contain "'=1+1"
    }

    It 'pseudonymous-titles' {
        [IO.File]::WriteAllText("$TestDrive/secret.key", 'key')
        & "$gallery/pseudonymous-titles.ps1" -KeyFile secret.key | Set-Content shared.jsonl
        $tasks = Get-AlabTask shared.jsonl
        # printf note-01.txt | openssl dgst -sha256 -hmac key
        $tasks[0].Title | Should -Be '0a104551ae80ab42'
        $tasks.Title | Select-Object -Unique | Should -HaveCount 22
        Get-Content shared.jsonl -Raw | Should -Not -Match 'note-\d\d\.txt"'
        $tasks.Text | Should -Be (Get-AlabTask $Notes).Text
        ($tasks | Get-AlabAnnotation | ForEach-Object { "$_ $($_.Label) $($_.Start)" }) | Should -Be (Get-AlabTask $Notes | Get-AlabAnnotation | ForEach-Object { "$_ $($_.Label) $($_.Start)" })
    }

    It 'redact-fields' {
        & "$gallery/redact-fields.ps1" | Set-Content redacted.jsonl
        $tasks = Get-AlabTask redacted.jsonl
        $tasks[14].Data['mrn'], $tasks[14].Data['remark'], $tasks[14].Data['urgent'] | Should -Be 'redacted', 'redacted', $false
        Get-Content redacted.jsonl -Raw | Should -Not -Match '12345678901234567890|half a pair'
        # What has no such field is as it was spelled.
        ($tasks[1] | ConvertTo-AlabJson -AsLines) | Should -BeExactly (Get-AlabTask $Notes -Id 2 | ConvertTo-AlabJson -AsLines)
    }

    It 'rename-labels' {
        $original = Get-AlabTask $Notes | ConvertTo-AlabJson -AsLines
        $renamed = & "$gallery/rename-labels.ps1"
        ($renamed | Select-String '"MEDICATION"' -AllMatches).Matches | Should -HaveCount 16 -Because '12 of people, 4 of models'
        ($renamed | Select-String '"ANATOMY"' -AllMatches).Matches | Should -HaveCount 4
        $renamed -creplace '"MEDICATION"', '"DRUG"' -creplace '"ANATOMY"', '"BODY PART"' | Should -BeExactly $original
        Set-Project odd.jsonl @(@{ Id = 1; Text = 'He said "labels":["DRUG"]'; Spans = @('DRUG 0 2'); By = 'eric' })
        & "$gallery/rename-labels.ps1" odd.jsonl | Set-Content renamed.jsonl
        $task = Get-AlabTask renamed.jsonl
        $task.Text, "$($task.Labels)" | Should -Be 'He said "labels":["DRUG"]', 'MEDICATION'
    }

    It 'merge-projects' {
        Set-Project more.jsonl @(@{ Id = 22; Text = 'again' }, @{ Id = 23; Text = 'new' })
        & "$gallery/merge-projects.ps1" $Notes, more.jsonl -WarningVariable warnings
        (Get-AlabTask merged.json).Id | Should -Be (1..23)
        (Get-AlabTask merged.json -Id 22).Text | Should -Match '^Vaccination'
        "$warnings" | Should -Match '1 tasks were left out'
    }

    It 'batches' {
        (& "$gallery/batches.ps1" -Size 10).Tasks | Should -Be 10, 10, 2
        (Get-AlabTask batches/batch-0001.json, batches/batch-0002.json, batches/batch-0003.json).Id | Should -Be (1..22)
    }

    It 'selected-tasks' {
        '2', ' 5 ', '', '99' | Set-Content ids.txt
        $result = & "$gallery/selected-tasks.ps1" -IdFile ids.txt -WarningVariable warnings
        $result.Tasks | Should -Be 2
        (Get-AlabTask selected.json).Id | Should -Be 2, 5
        "$($warnings[0])" | Should -Be 'There is no task 99.'
    }

    It 'import-and-search' {
        Set-Project painful.jsonl @(@{ Id = 1; Text = 'no pain' }, @{ Id = 2; Text = 'painless' })
        & "$gallery/import-and-search.ps1" $Notes, painful.jsonl | ForEach-Object { "$($_.Project) $($_.Id)" } |
            Should -Be 'clinic-notes 2', 'clinic-notes 7', 'clinic-notes 12', 'painful 1'
    }

    It 'html-reports' {
        Set-Project 'a & b.jsonl' @(@{ Id = 1; Text = 'one' })
        $index = & "$gallery/html-reports.ps1" $Notes, 'a & b.jsonl' -NoText
        'reports/clinic-notes.html', 'reports/a & b.html' | Should -Exist
        $html = Get-Content $index -Raw
        $html | Should -Match '<a href="clinic-notes\.html">clinic-notes\.html</a>, 22 tasks'
        $html | Should -Match '<a href="a%20%26%20b\.html">a &amp; b\.html</a>, 1 tasks'
    }

    It 'summary-for-mail' {
        & "$gallery/summary-for-mail.ps1" -Labels 2 | Select-Object -Skip 2 | Should -Be @(
            '## clinic-notes', '', ('20 of 22 tasks have been worked on ({0:P0}), 6 have ground truth.' -f (20 / 22)), ''
            '| label | annotations | tasks |', '| --- | ---: | ---: |', '| PROBLEM | 23 | 10 |', '| DRUG | 12 | 9 |')
    }
}

Describe 'Every script of the gallery' {
    It '<Name> is short, helps, has defaults and a test, and stands in the index' -ForEach $scripts {
        $faults = $null
        $tree = [Management.Automation.Language.Parser]::ParseFile($File, [ref]$null, [ref]$faults)
        $faults | Should -BeNullOrEmpty
        $help = Get-Help $File -Full
        $help.Synopsis | Should -Match '\.$'
        @($help.examples.example).Count | Should -BeGreaterThan 0
        $help.examples.example[0].code | Should -Match ([regex]::Escape("$Name.ps1"))
        # Of its parameters: those that an example gives are there.
        $known = $tree.ParamBlock.Parameters.Name.VariablePath.UserPath + 'WhatIf'
        $shown = [Management.Automation.Language.Parser]::ParseInput($help.examples.example[0].code, [ref]$null, [ref]$null).Find({ $args[0] -is [Management.Automation.Language.CommandAst] }, $true)
        $shown.CommandElements | Where-Object { $_ -is [Management.Automation.Language.CommandParameterAst] } | ForEach-Object { $_.ParameterName | Should -BeIn $known }
        $code = (Get-Content $File -Raw) -replace '(?s)<#.*?#>' -split '\r?\n' | Where-Object { $_.Trim() -and $_ -notmatch '^\s*#' -and $_ -notmatch '^\[CmdletBinding' }
        $code.Count | Should -BeLessOrEqual 30 -Because 'the parameters and 25 lines are enough'
        Get-Content $PSCommandPath -Raw | Should -Match "It '$Name' \{"
    }

    It 'is in examples/README.md, by what it is for, with its synopsis' {
        $heading = ''
        $listed = foreach ($line in Get-Content "$Root/examples/README.md") {
            if ($line -match '^### (.*)') { $heading = $Matches[1] }
            elseif ($line -match '^\| \[.*\(gallery/') { "$heading $line" }
        }
        $expected = Get-ChildItem $gallery -Filter *.ps1 | ForEach-Object {
            $help = Get-Help $_.FullName -Full
            "$("$($help.Functionality)".Trim()) | [$($_.BaseName)](gallery/$($_.Name)) | $($help.Synopsis.Trim()) |"
        }
        $listed | Sort-Object | Should -Be ($expected | Sort-Object)
    }
}
