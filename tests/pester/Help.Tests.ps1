#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeDiscovery {
    $cmdlets = (Import-PowerShellDataFile "$PSScriptRoot/../../AnnotationLabExport.psd1").CmdletsToExport
}

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"
    . "$PSScriptRoot/Fakes.ps1"
    . "$PSScriptRoot/Examples.ps1"
    $rendering = $PSStyle.OutputRendering
    $PSStyle.OutputRendering = 'PlainText'
    $config = "$TestDrive/config.xml"
    '<View><Text name="text" value="$text"/></View>' | Set-Content $config
    $tasks = "$TestDrive/tasks.json"
    Get-AlabTask $Notes -Id 1, 2, 3 | ConvertTo-AlabJson | Set-Content $tasks

    # What a vault and a prompt give in the examples.
    function Get-Secret([string] $Name) { $secrets[$Name] }
    function Get-Credential { [pscredential]::new('eric', $lab.Secret.Secure) }
}

AfterAll {
    $PSStyle.OutputRendering = $rendering
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
    BeforeAll {
        # Servers of its own: other examples leave projects on them.
        $lab = Start-FakeServer AnnotationLab $tasks, $config, cardio
        $studio = Start-FakeServer LabelStudio $tasks, $config, cardio
        $secrets = @{
            studio       = $studio.Secret.Secure
            'lab-client' = ConvertTo-SecureString 'Secret-of-the-client-1' -AsPlainText -Force
        }
    }

    AfterAll {
        $lab, $studio | ForEach-Object { Stop-FakeServer $_ }
    }

    It 'has the syntax of its parameter sets' {
        @((Get-Help $_).syntax.syntaxItem).Count | Should -Be (Get-Command $_).ParameterSets.Count
    }

    It 'is led to its page by -Online' {
        $page = "$((Import-PowerShellDataFile $Manifest).PrivateData.PSData.ProjectUri)/blob/main/docs/cmdlets/$_.md"
        (Get-Help $_).relatedLinks.navigationLink[0].uri | Should -Be $page
        (Get-Command $_).HelpUri | Should -Be $page
        "$Root/docs/cmdlets/$_.md" | Should -Exist
    }

    It 'has examples that put out what it says' {
        $examples = @((Get-Help $_ -Examples).examples.example)
        $examples.Count | Should -BeGreaterThan 2
        foreach ($example in $examples | ForEach-Object { Split-Example $_.code }) {
            # In a copy, since examples write files.
            $folder = New-Item "$TestDrive/$([guid]::NewGuid())" -ItemType Directory
            Copy-Item "$Root/examples" $folder -Recurse
            Push-Location $folder
            try {
                $code = $example.Code -replace 'https://lab\.example\.org', $lab.Uri -replace 'https://studio\.example\.org', $studio.Uri
                $example.Output | Should -Not -BeNullOrEmpty
                Get-Shown $code | Should -Match (ConvertTo-Pattern $example.Output) -Because "the example says so: $code"
            }
            finally {
                Pop-Location
            }
        }
    }
}
