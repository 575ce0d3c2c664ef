#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeDiscovery {
    $root = Resolve-Path "$PSScriptRoot/../.."
    $pages = foreach ($page in Get-Item "$root/README.md", "$root/docs/guide/*.md") {
        $found = [regex]::Matches((Get-Content $page -Raw), '(?s)```powershell\n(?<code>.*?)```(\n```\n(?<shown>.*?)```)?')
        $blocks = foreach ($block in $found) {
            # What a scheduler calls.
            if ($block.Groups['code'].Value -notmatch '(?m)^pwsh ') {
                @{ Code = $block.Groups['code'].Value.Trim(); Shown = $block.Groups['shown'].Value }
            }
        }
        @{ Page = $page.Name; File = $page.FullName; Blocks = @($blocks) }
    }
}

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"
}

Describe '<Page>' -ForEach $pages {
    BeforeAll {
        $folder = New-Item "$TestDrive/$Page" -ItemType Directory
        Copy-Item "$Root/examples" $folder -Recurse
        Push-Location $folder
        $null = New-Item out, train -ItemType Directory
        # The recipes' own project, and the options that they share.
        Copy-Item $Notes p.json
        Copy-Item "$Root/examples/clinic-notes.xml" config.xml
        Compress-Archive p.json p.zip
        foreach ($shared in [regex]::Matches((Get-Content $File -Raw), '(?m)(^|`)(?<code>\$\w+ = @\{[^`\r\n]*\})(`|\r?$)')) {
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

    It 'shows what comes of: <Code>' -ForEach $Blocks {
        $results = @(& { $WarningPreference = 'Continue'; . ([scriptblock]::Create($Code)) } 3>&1)
        if ($Shown) {
            $warnings, $output = $results.Where({ $_ -is [Management.Automation.WarningRecord] }, 'Split')
            # What a warning says of the same counts is shown once.
            $lines = @(Get-Line ($output | Out-String -Width 119)) + @($warnings | ForEach-Object { "WARNING: $_" } | Where-Object { $Shown -match 'WARNING' })
            $lines.Replace("$($PWD.ProviderPath)$([IO.Path]::DirectorySeparatorChar)", '') | Should -Be (Get-Line $Shown)
        }
    }

    It 'leads only to what is there' {
        foreach ($link in [regex]::Matches((Get-Content $File -Raw), '\]\((?<to>[^)#]+)')) {
            if ($link.Groups['to'].Value -notmatch '^https?:') {
                Join-Path (Split-Path $File) $link.Groups['to'].Value | Should -Exist
            }
        }
    }
}

Describe 'The guide' {
    It 'has a line for every option of Export-AlabProject' {
        $known = [Management.Automation.Cmdlet]::CommonParameters + 'Path', 'LiteralPath', 'InputObject'
        $text = Get-Content "$Root/docs/guide/options.md" -Raw
        (Get-Command Export-AlabProject).Parameters.Keys | Where-Object { $_ -notin $known -and $text -notmatch "-$_\b" } | Should -BeNullOrEmpty
    }
}
