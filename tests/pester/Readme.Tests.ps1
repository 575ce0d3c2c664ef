#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeDiscovery {
    $readme = Get-Content "$PSScriptRoot/../../README.md" -Raw
    $found = [regex]::Matches($readme, '(?s)```powershell\n(?<code>.*?)```(\n```\n(?<shown>.*?)```)?')
    $blocks = foreach ($block in $found) {
        # What builds, and what a scheduler calls.
        if ($block.Groups['code'].Value -notmatch '(?m)^(\./build\.ps1|pwsh) ') {
            @{ Code = $block.Groups['code'].Value.Trim(); Shown = $block.Groups['shown'].Value }
        }
    }
}

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"
}

Describe 'The README' {
    BeforeAll {
        Copy-Item "$Root/examples" $TestDrive -Recurse
        Push-Location $TestDrive
        $null = New-Item out, train -ItemType Directory
        # The recipes' own project, and the options that they share.
        Copy-Item $Notes p.json
        Copy-Item "$Root/examples/clinic-notes.xml" config.xml
        Compress-Archive p.json p.zip
        foreach ($shared in [regex]::Matches((Get-Content "$Root/README.md" -Raw), '(?m)(^|`)(?<code>\$\w+ = @\{[^`\r\n]*\})(`|\r?$)')) {
            . ([scriptblock]::Create($shared.Groups['code'].Value))
        }

        $rendering = $PSStyle.OutputRendering
        $PSStyle.OutputRendering = 'PlainText'

        function Get-Line([string] $Text) {
            $Text -split '\r?\n' | ForEach-Object TrimEnd | Where-Object { $_ }
        }
    }

    AfterAll {
        $PSStyle.OutputRendering = $rendering
        Pop-Location
    }

    It 'shows what comes of: <Code>' -ForEach $blocks {
        $results = @(& { $WarningPreference = 'Continue'; . ([scriptblock]::Create($Code)) } 3>&1)
        if ($Shown) {
            $warnings, $output = $results.Where({ $_ -is [Management.Automation.WarningRecord] }, 'Split')
            # What a warning says of the same counts is shown once.
            $lines = @(Get-Line ($output | Out-String -Width 119)) + @($warnings | ForEach-Object { "WARNING: $_" } | Where-Object { $Shown -match 'WARNING' })
            $lines.Replace("$($PWD.ProviderPath)$([IO.Path]::DirectorySeparatorChar)", '') | Should -Be (Get-Line $Shown)
        }
    }

    It 'has a line for every option of Export-AlabProject' {
        $known = [Management.Automation.Cmdlet]::CommonParameters + 'Path', 'LiteralPath', 'InputObject'
        $text = Get-Content "$Root/README.md" -Raw
        (Get-Command Export-AlabProject).Parameters.Keys | Where-Object { $_ -notin $known -and $text -notmatch "-$_\b" } | Should -BeNullOrEmpty
    }
}
