#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"
    . "$PSScriptRoot/Fakes.ps1"
    $config = "$TestDrive/config.xml"
    '<View><Labels name="label" toName="text"><Label value="DRUG"/></Labels><Text name="text" value="$text"/></View>' | Set-Content $config
    $tasks = "$TestDrive/tasks.json"
    Get-AlabTask $Notes -Id 1, 2, 3, 4, 5, 6 | ConvertTo-AlabJson | Set-Content $tasks
    $labClient = ConvertTo-SecureString 'Secret-of-the-client-1' -AsPlainText -Force
}

Describe 'Servers in a PowerShell session' {
    BeforeAll {
        $lab = Start-FakeServer AnnotationLab $tasks, $config, cardio
        $studio = Start-FakeServer LabelStudio $tasks, $config, cardio
        $credential = [pscredential]::new('eric', $lab.Secret.Secure)
        $inLab = Connect-AlabServer $lab.Uri -Credential $credential -ClientSecret $labClient -RetryIntervalSec 1
        $inStudio = Connect-AlabServer $studio.Uri -Token $studio.Secret.Secure -RetryIntervalSec 1
    }

    AfterAll {
        $lab, $studio | ForEach-Object { Stop-FakeServer $_ }
    }

    It 'compose with the cmdlets of PowerShell' {
        Get-AlabTask -Server $inLab -Project cardio | Select-Object -First 2 | Should -HaveCount 2
        Get-AlabProject -Server $inLab -Name * | Select-Object -ExpandProperty Tasks | Should -Be 6
        (Get-AlabProject -Server $inLab -Name * | Where-Object Tasks -GT 3).Name | Should -Be 'cardio'
        Get-AlabProject -Server $inLab -Name * | ConvertTo-Csv | Should -HaveCount 2
    }

    It 'show in tables without a secret' {
        $text = $inLab, $inStudio | Format-Table | Out-String
        $text | Should -Match 'AnnotationLab'
        $text | Should -Match 'annotator1@'
        $all = $text + ($inLab, $inStudio | Format-List * | Out-String) + ($inLab, $inStudio | ConvertTo-Json -Depth 4 -WarningAction Ignore)
        $all | Should -Not -Match ([regex]::Escape($studio.Secret.Plain))
        $all | Should -Not -Match ([regex]::Escape($lab.Secret.Plain))
    }

    It 'give what their files give' {
        Export-AlabProject -Server $inLab -Project cardio -Destination "$TestDrive/server.csv" -Format Csv
        Export-AlabProject $tasks -Destination "$TestDrive/file.csv" -Format Csv
        Find-Difference "$TestDrive/server.csv" "$TestDrive/file.csv" | Should -BeNullOrEmpty
    }

    It 'are measured, compared, shown and reported as files are' {
        $left = Measure-AlabProject -Server $inLab -Project cardio | Select-Object Kind, Label, Results, Tasks | ConvertTo-Csv
        $left | Should -Be (Measure-AlabProject $tasks -LabelConfig $config | Select-Object Kind, Label, Results, Tasks | ConvertTo-Csv)
        (Measure-AlabAgreement -Server $inLab -Project cardio).F1 | Should -Be (Measure-AlabAgreement $tasks -LabelConfig $config).F1
        (Compare-AlabProject (Get-Item $tasks) (Get-AlabProject -Server $inLab -Name cardio)).HasChanges | Should -BeFalse
        (Compare-AlabProject (Get-AlabProject -Server $inLab -Name cardio) $Notes).TasksAdded | Should -BeGreaterThan 0
        Show-AlabTask -Server $inLab -Project cardio | Should -HaveCount 6
        (Export-AlabReport -Server $inLab -Project cardio -Destination "$TestDrive/cardio.html" -PassThru).Tasks | Should -Be 6
        (Measure-AlabProject -Server $inStudio -Project cardio -By State | Measure-Object Tasks -Maximum).Maximum | Should -BeGreaterThan 0
    }

    It 'take projects, and give them back' {
        $result = Get-AlabTask -Server $inLab -Project cardio | Publish-AlabProject -Server $inStudio -Name copied
        $result.IsNew | Should -BeTrue
        $result.Tasks | Should -Be 6
        (Get-AlabTask -Server $inStudio -Project copied).Text | Should -Be (Get-AlabTask $tasks).Text
        Get-ErrorId { Get-AlabTask $tasks | Publish-AlabProject -Server $inStudio -Name copied } | Should -Be ServerProjectExists
        (Get-AlabTask $tasks | Publish-AlabProject -Server $inStudio -Name copied -Force).AlreadyThere | Should -Be 6
        (Get-AlabProject -Server $inStudio -Name copied).Tasks | Should -Be 6
    }

    It 'are tried again when they are busy' {
        Add-Fault $lab Status @{ method = 'POST'; path = '/export'; status = 503; retryAfter = 1 }
        $messages = Get-AlabTask -Server $inLab -Project cardio -Verbose 4>&1 | Where-Object { $_ -is [Management.Automation.VerboseRecord] }
        $messages | Where-Object { $_ -match 'tried again in 1 seconds' } | Should -HaveCount 1
    }

    It 'end with an id when something is wrong' {
        Add-Fault $lab ZipBomb @{ method = 'POST'; path = '/export'; megabytes = 1100 }
        Get-ErrorId { Get-AlabTask -Server $inLab -Project cardio } | Should -Be ServerAnswerUnexpected
        Add-Fault $lab Html @{ method = 'POST'; path = '/export'; times = 2 }
        Get-ErrorId { Get-AlabTask -Server $inLab -Project cardio } | Should -Be ServerAnswerUnexpected
        Get-ErrorId { Get-AlabTask -Server $inLab -Project nope } | Should -Be ServerProjectUnknown
    }

    It 'do what the guide shows' {
        function Get-Secret($Name) {
            @{ 'lab' = $credential; 'lab-client' = $labClient; 'studio' = $studio.Secret.Secure }[$Name]
        }

        $blocks = [regex]::Matches((Get-Content "$Root/docs/guide/servers.md" -Raw), '(?s)```pwsh\n(.*?)```')
        $blocks | Should -HaveCount 3
        Push-Location $TestDrive
        try {
            Copy-Item "$Root/examples" $TestDrive -Recurse
            foreach ($block in $blocks) {
                $code = $block.Groups[1].Value.Replace('https://lab.example.org', $lab.Uri).Replace('https://studio.example.org', $studio.Uri)
                $null = . ([scriptblock]::Create($code))
            }

            'training/cardio.conll', 'backup/cardio.json', 'backup/cardio.xml', 'lab.db' | Should -Exist
            (Get-AlabProject -Name review).Predictions | Should -BeGreaterThan 0
        }
        finally {
            Pop-Location
        }
    }

    It 'are known to thread jobs by their object' {
        $job = Start-ThreadJob { Import-Module $using:Manifest; (Get-AlabTask -Server $using:inLab -Project cardio).Count }
        $job | Receive-Job -Wait -AutoRemoveJob | Should -Be 6
    }

    It 'are refused to thread jobs that do not name one' {
        $job = Start-ThreadJob { Import-Module $using:Manifest; try { Get-AlabTask -Project cardio } catch { $_.FullyQualifiedErrorId } }
        $job | Receive-Job -Wait -AutoRemoveJob | Should -BeLike 'ServerNotConnected,*'
    }
}
