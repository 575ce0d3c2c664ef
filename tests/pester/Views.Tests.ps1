Describe 'Views' {
    BeforeAll {
        . $PSScriptRoot/Suite.ps1
        $rendering = $PSStyle.OutputRendering
        $PSStyle.OutputRendering = 'Ansi'
        $evil = "evil`e[31m`e]0;title`a"
        $source = Join-Path $TestDrive 'evil.json'
        $other = Join-Path $TestDrive 'other.json'
        $result = @{ id = $evil; type = 'labels'; from_name = $evil; to_name = $evil; value = @{ start = 0; end = 99; labels = @($evil) } }
        $task = @{ id = $evil; data = @{ text = $evil; title = $evil } }
        $task.completions = @(@{ id = $evil; created_username = $evil; result = @($result) }, @{ id = 2; created_username = "other$evil"; result = @() })
        ConvertTo-Json -Depth 9 -InputObject @($task) | Set-Content -LiteralPath $source
        $result.value = @{ start = 0; end = 4; labels = @("new$evil") }
        ConvertTo-Json -Depth 9 -InputObject @($task) | Set-Content -LiteralPath $other

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
            @{ Shape = $shape; Name = 'figures of labels'; Get = { Measure-AlabProject $source } }
            @{ Shape = $shape; Name = 'figures of annotators'; Get = { Measure-AlabProject $source -By Annotator } }
            @{ Shape = $shape; Name = 'figures of days'; Get = { Measure-AlabProject $source -By Day } }
            @{ Shape = $shape; Name = 'figures of states'; Get = { Measure-AlabProject $source -By State } }
            @{ Shape = $shape; Name = 'figures of controls'; Get = { Measure-AlabProject $source -By Control } }
            @{ Shape = $shape; Name = 'agreement'; Get = { Measure-AlabAgreement $source -PerLabel -AnnotationSource Both } }
            @{ Shape = $shape; Name = 'a comparison'; Get = { Compare-AlabProject $source $other } }
            @{ Shape = $shape; Name = 'changes'; Get = { Compare-AlabProject $source $other -Detailed } }
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

    It 'adds nothing to the properties' {
        (Get-AlabTask $source | Select-Object *).PSObject.Properties.Name | Should -Not -Contain 'Summary'
        (Get-AlabTask $source).Id | Should -Be $evil
    }
}
