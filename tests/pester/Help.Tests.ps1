#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeDiscovery {
    $cmdlets = (Import-PowerShellDataFile "$PSScriptRoot/../../AnnotationLabExport.psd1").CmdletsToExport
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
                $code = "$($example.code)" -replace '^PS> ?' -replace 'https://lab\.example\.org', $lab.Uri -replace 'https://studio\.example\.org', $studio.Uri
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
