#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeDiscovery {
    $cmdlets = @(
        'Compare-AlabProject', 'ConvertFrom-AlabConll', 'ConvertTo-AlabConll', 'ConvertTo-AlabCsv', 'ConvertTo-AlabJson', 'ConvertTo-AlabTsv'
        'Export-AlabProject', 'Get-AlabAnnotation', 'Get-AlabProject', 'Get-AlabTask'
        'Measure-AlabAgreement', 'Measure-AlabProject'
        'Import-AlabProject', 'Remove-AlabProject', 'Test-AlabProject'
    )
}

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"
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
                $code = "$($example.code)" -replace '^PS> ?'
                { & ([scriptblock]::Create($code)) } | Should -Not -Throw -Because "the example says: $code"
            }
        }
        finally {
            Pop-Location
        }
    }
}
