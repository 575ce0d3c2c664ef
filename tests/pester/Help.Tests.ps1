#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeDiscovery {
    $cmdlets = (Import-PowerShellDataFile "$PSScriptRoot/../../AnnotationLabExport.psd1").CmdletsToExport
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
    It 'has the syntax of its parameter sets' {
        @((Get-Help $_).syntax.syntaxItem).Count | Should -Be (Get-Command $_).ParameterSets.Count
    }

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
                $before = Get-ChildItem -Recurse -File | ForEach-Object { "$_ $($_.LastWriteTimeUtc.Ticks)" }
                { $script:output = & ([scriptblock]::Create($code)) } | Should -Not -Throw -Because "the example says: $code"
                $after = Get-ChildItem -Recurse -File | ForEach-Object { "$_ $($_.LastWriteTimeUtc.Ticks)" }
                $null -ne $script:output -or (Compare-Object $before $after) | Should -BeTrue -Because "there is a result of: $code"
            }
        }
        finally {
            Pop-Location
        }
    }
}
