#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"
    $Config = Join-Path $Root 'examples' 'clinic-notes.xml'
    Push-Location $TestDrive
    Import-AlabProject $Notes -Database projects.db -LabelConfig $Config

    # The data of a page: what follows an element's name, unpacked.
    function Read-Page([string] $Path) {
        [regex]::Matches([IO.File]::ReadAllText((Convert-Path $Path)), 'data-block="(\w+)">([^<]+)<') | ForEach-Object {
            $packed = [IO.MemoryStream]::new([Convert]::FromBase64String($_.Groups[2].Value))
            $reader = [IO.StreamReader]::new([IO.Compression.GZipStream]::new($packed, [IO.Compression.CompressionMode]::Decompress))
            [pscustomobject]@{ Name = $_.Groups[1].Value; Data = $reader.ReadToEnd() | ConvertFrom-Json }
        }
    }
}

AfterAll {
    Pop-Location
}

Describe 'Show-AlabTask' {
    BeforeAll {
        $colour = $env:NO_COLOR
        $env:NO_COLOR = $null
        $rendering = $PSStyle.OutputRendering
    }

    AfterAll {
        $env:NO_COLOR = $colour
        $PSStyle.OutputRendering = $rendering
    }

    It 'shows the text, and below it bars with labels' {
        $PSStyle.OutputRendering = 'PlainText'
        $shown = Get-AlabTask $Notes -Id 4 | Show-AlabTask -Width 60 | Out-String -Stream | Where-Object { $_ }
        $shown[0..4] | Should -Be @(
            'Task 4 · note-04.txt'
            'Biopsy of the left breast on 03/14/2022.'
            '╰TEST╯                       ╰──DATE──╯'
            'Pathology: invasive ductal carcinoma.'
            'Mastectomy planned for April 2022.'
        )
    }

    It 'has colours where they are asked for, and only there' {
        $PSStyle.OutputRendering = 'Ansi'
        Get-AlabTask $Notes -Id 4 | Show-AlabTask | Out-String | Should -Match '\e\[4;\d+mBiopsy\e\[0m'
        Get-AlabTask $Notes -Id 4 | Show-AlabTask | Set-Content plain.txt
        Get-Content plain.txt -Raw | Should -Not -Match '\e'
        $PSStyle.OutputRendering = 'Host'
        Get-AlabTask $Notes -Id 4 | Show-AlabTask > redirected.txt
        Get-Content redirected.txt -Raw | Should -Not -Match '\e'
        $PSStyle.OutputRendering = 'Ansi'
        $env:NO_COLOR = '1'
        Get-AlabTask $Notes -Id 4 | Show-AlabTask | Out-String | Should -Not -Match '\e'
    }

    It 'shows the same of a file, a database and a pipeline' {
        $fromFile = "$(Show-AlabTask $Notes -LabelConfig $Config -Width 80)"
        "$(Show-AlabTask -Database projects.db -Project clinic-notes -Width 80)" | Should -Be $fromFile
        "$(Get-AlabTask $Notes -LabelConfig $Config | Show-AlabTask -Width 80)" | Should -Be $fromFile
    }

    It 'chooses as an export does' {
        $all = Get-AlabTask $Notes | Show-AlabTask
        $starred = Get-AlabTask $Notes | Show-AlabTask -OnlyGroundTruth
        $all.Count | Should -Be 22
        $starred.Count | Should -Be (Export-AlabProject $Notes -Destination starred.csv -Format Csv -OnlyGroundTruth -PassThru).Tasks
        "$(Get-AlabTask $Notes -Id 2 | Show-AlabTask -IncludeLabel Family)" | Should -Not -Match 'PROBLEM'
    }
}

Describe 'Export-AlabReport' {
    It 'reports the same of a file, a database and a pipeline' {
        Export-AlabReport $Notes -Destination file.html -LabelConfig $Config
        Export-AlabReport -Database projects.db -Project clinic-notes -Destination database.html
        Get-AlabTask $Notes -LabelConfig $Config | Export-AlabReport -Destination pipeline.html
        $file, $database, $pipeline = 'file.html', 'database.html', 'pipeline.html' | ForEach-Object {
            ConvertTo-Json -Depth 20 -Compress @(Read-Page $_ | Where-Object Name -EQ bodies)
        }
        $database | Should -Be $file
        $pipeline | Should -Be $file
    }

    It 'has the spans of the long table' {
        Export-AlabReport $Notes -Destination spans.html -AnnotationSource Both
        Export-AlabProject $Notes -Destination spans.csv -Format Csv -Shape Long -OffsetUnit Utf16 -AnnotationSource Both -WarningAction Ignore
        $blocks = Read-Page spans.html
        $report = ($blocks | Where-Object Name -EQ report).Data
        $heads = @(($blocks | Where-Object Name -EQ heads).Data)
        $bodies = @(($blocks | Where-Object Name -EQ bodies).Data)
        $page = foreach ($i in 0, 1 + 3..13) { # all spans of these tasks have a label and are about their text
            foreach ($set in $bodies[$i].sets) {
                foreach ($span in $set.spans) {
                    "$($heads[$i].id) $($report.makers[$set.by].name) $($span[0])-$($span[1]) $($report.labels[$span[2]]) $($span[3])"
                }
            }
        }
        $table = Import-Csv spans.csv | Where-Object { $_.type -in 'labels', 'hypertextlabels' -and $_.start -and $_.task_id -in $heads[0, 1 + 3..13].id } | ForEach-Object {
            foreach ($label in $_.label.StartsWith('[') ? ($_.label | ConvertFrom-Json) : $_.label) {
                "$($_.task_id) $($_.created_username) $($_.start)-$($_.end) $($label.Trim()) $($_.result_id)"
            }
        }
        $page.Count | Should -BeGreaterThan 50
        $page | Sort-Object | Should -Be ($table | Sort-Object)
    }

    It 'chooses as an export does, and says how' {
        $report = Export-AlabReport $Notes -Destination some.html -OnlyGroundTruth -IncludeLabel DRUG, DOSAGE -Title Drugs -PassThru
        $report.Tasks | Should -Be (Export-AlabProject $Notes -Destination starred.csv -Format Csv -OnlyGroundTruth -PassThru).Tasks
        $data = (Read-Page some.html | Where-Object Name -EQ report).Data
        $data.title | Should -Be 'Drugs'
        $data.labels | Sort-Object | Should -Be 'DOSAGE', 'DRUG'
        $data.words | Should -Contain 'Chosen by -OnlyGroundTruth -IncludeLabel DRUG, DOSAGE.'
    }

    It 'gives what was written' {
        $report = Export-AlabReport $Notes -Destination given.html -MaximumTasks 5 -PassThru
        $report.Tasks, $report.Documents | Should -Be 22, 5
        $report.Bytes | Should -Be (Get-Item given.html).Length
        $report.Sha256 | Should -Be (Get-FileHash given.html).Hash
        $report | Get-Item | ForEach-Object Name | Should -Be 'given.html'
    }

    It 'touches nothing it may not' {
        Set-Content kept.html 'old'
        Export-AlabReport $Notes -Destination kept.html -WhatIf
        Get-ErrorId { Export-AlabReport $Notes -Destination kept.html -NoClobber -ErrorAction Stop } | Should -Be 'ResourceExists'
        Set-Content bad.json '[{"id":1,"data":{}},'
        Get-ErrorId { Export-AlabReport bad.json -Destination kept.html -ErrorAction Stop } | Should -Be 'JsonMalformed'
        Copy-Item $Notes source.json
        Get-ErrorId { Export-AlabReport source.json -Destination source.json -ErrorAction Stop } | Should -Be 'TargetIsSource'
        Get-ErrorId { Export-AlabReport source.json, bad.json -Destination two.html -ErrorAction Stop } | Should -Be 'ResourceExists'
        Get-ErrorId { Export-AlabReport $Notes -Destination no/folder.html -ErrorAction Stop } | Should -Be 'TargetInvalid'
        Get-Content kept.html | Should -Be 'old'
        (Get-Item kept.html).IsReadOnly = $true
        Get-ErrorId { Export-AlabReport $Notes -Destination kept.html -ErrorAction Stop } | Should -Be 'TargetReadOnly'
        Export-AlabReport $Notes -Destination kept.html -Force
        (Get-Item kept.html).Length | Should -BeGreaterThan 50000
    }

    It 'warns of what is not on the page' {
        Export-AlabReport $Notes -Destination cut.html -MaximumTasks 3 -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -Match 'the first 3 of 22 tasks'
        Export-AlabReport $Notes -Destination cut.html -IncludeLabel drug -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -Match "There is 'DRUG'"
    }
}
