#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeDiscovery {
    $cmdlets = @(
        'Connect-AlabServer', 'ConvertFrom-AlabConll', 'ConvertTo-AlabConll', 'ConvertTo-AlabCsv', 'ConvertTo-AlabJson', 'ConvertTo-AlabTsv'
        'Disconnect-AlabServer', 'Export-AlabProject', 'Get-AlabAnnotation', 'Get-AlabProject', 'Get-AlabTask'
        'Import-AlabProject', 'Publish-AlabProject', 'Remove-AlabProject', 'Save-AlabProject', 'Split-AlabTask', 'Test-AlabProject'
    )
}

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"
    . "$PSScriptRoot/Fakes.ps1"
    $config = "$TestDrive/config.xml"
    '<View><Text name="text" value="$text"/></View>' | Set-Content $config
    $tasks = "$TestDrive/tasks.json"
    Get-AlabTask $Notes -Id 1, 2, 3 | ConvertTo-AlabJson | Set-Content $tasks
    $lab = Start-FakeServer AnnotationLab $tasks, $config, cardio
    $studio = Start-FakeServer LabelStudio $tasks, $config, cardio

    # What a vault and a prompt give in the examples.
    $secrets = @{
        studio       = $studio.Secret.Secure
        'lab-client' = ConvertTo-SecureString 'Secret-of-the-client-1' -AsPlainText -Force
    }
    function Get-Secret([string] $Name) { $secrets[$Name] }
    function Get-Credential { [pscredential]::new('eric', $lab.Secret.Secure) }
}

AfterAll {
    $lab, $studio | ForEach-Object { Stop-FakeServer $_ }
}

Describe 'Get-Help' {
    It 'Export-AlabProject -Examples shows commands' {
        $text = Get-Help Export-AlabProject -Examples | Out-String -Width 200
        $text | Should -Match 'Export-AlabProject examples/clinic-notes\.json -Destination out/'
    }

    It 'finds about_AnnotationLabExport' {
        $text = Get-Help about_AnnotationLabExport | Out-String
        $text | Should -Match 'Export-AlabProject'
        $text | Should -Match 'CoNLL'
    }

    It 'finds -Parameter Format of Export-AlabProject' {
        (Get-Help Export-AlabProject -Parameter Format).description.Text | Should -Not -BeNullOrEmpty
    }
}

Describe '<_>' -ForEach $cmdlets {
    It 'has examples that run' {
        # In a copy, since examples write files.
        $folder = New-Item "$TestDrive/$([guid]::NewGuid())" -ItemType Directory
        Copy-Item "$Root/examples" $folder -Recurse
        Push-Location $folder
        try {
            $examples = @((Get-Help $_ -Examples).examples.example)
            $examples.Count | Should -BeGreaterThan 0
            foreach ($example in $examples) {
                $code = "$($example.code)" -replace '^PS> ?' -replace 'https://lab\.example\.org', $lab.Uri -replace 'https://studio\.example\.org', $studio.Uri
                { & ([scriptblock]::Create($code)) } | Should -Not -Throw -Because "the example says: $code"
            }
        }
        finally {
            Pop-Location
        }
    }
}
