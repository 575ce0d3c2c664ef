Describe 'Views' {
    BeforeAll {
        . $PSScriptRoot/Suite.ps1
        $rendering = $PSStyle.OutputRendering
        $PSStyle.OutputRendering = 'Ansi'
        $evil = "evil`e[31m`e]0;title`a"
        $source = Join-Path $TestDrive 'evil.json'
        $result = @{ id = $evil; type = 'labels'; from_name = $evil; to_name = $evil; value = @{ start = 0; end = 99; labels = @($evil) } }
        ConvertTo-Json -Depth 9 -InputObject @(
            @{ id = $evil; data = @{ text = $evil; title = $evil }; completions = @(@{ id = $evil; created_username = $evil; result = @($result) }) }
        ) | Set-Content -LiteralPath $source

        # What PowerShell's own styles add is no part of the data.
        function Show { ($input | Out-String) -replace '\e\[(32;1|32;1;3|0)m' }
    }

    AfterAll { $PSStyle.OutputRendering = $rendering }

    It 'shows <Name> as <Shape> without control characters' -ForEach @(
        foreach ($shape in 'Format-Table', 'Format-List', 'Format-Wide', 'Format-Custom') {
            @{ Shape = $shape; Name = 'tasks'; Get = { Get-AlabTask $source } }
            @{ Shape = $shape; Name = 'completions'; Get = { (Get-AlabTask $source).Completions } }
            @{ Shape = $shape; Name = 'annotations'; Get = { Get-AlabTask $source | Get-AlabAnnotation } }
            @{ Shape = $shape; Name = 'projects'; Get = { Get-AlabProject $source } }
            @{ Shape = $shape; Name = 'diagnostics'; Get = { Test-AlabProject $source } }
        }
    ) {
        $shown = & $Get | & $Shape | Show
        $shown | Should -Match '\S'
        $shown | Should -Not -Match '[\p{Cc}-[\r\n]]'
    }

    It 'shows objects of several kinds without control characters' {
        $shown = & { Get-AlabProject $source; Get-AlabTask $source; Get-AlabTask $source | Get-AlabAnnotation; Test-AlabProject $source } | Show
        $shown | Should -Match 'Summary'
        $shown | Should -Not -Match '[\p{Cc}-[\r\n]]'
    }

    It 'shows <Name> as a table' -ForEach @(
        @{ Name = 'tasks'; Get = { Get-AlabTask $Notes -Id 1 }; Holds = 'note-01.txt' }
        @{ Name = 'annotations'; Get = { Get-AlabTask $Notes -Id 1 | Get-AlabAnnotation }; Holds = 'throbbing headache' }
        @{ Name = 'completions'; Get = { (Get-AlabTask $Notes -Id 1).Completions }; Holds = 'eric' }
        @{ Name = 'projects'; Get = { Get-AlabProject $Notes }; Holds = 'clinic-notes' }
    ) {
        $lines = (& $Get | Out-String -Width 200) -replace '\e\[[\d;]*m' -split '\r?\n' -match '\S'
        $lines[1] | Should -Match '^[ -]+$'
        $lines[2..99] -match $Holds | Should -Not -BeNullOrEmpty
    }

    It 'adds nothing to the properties' {
        (Get-AlabTask $source | Select-Object *).PSObject.Properties.Name | Should -Not -Contain 'Summary'
        (Get-AlabTask $source).Id | Should -Be $evil
    }
}
