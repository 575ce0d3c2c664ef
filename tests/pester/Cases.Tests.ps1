#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeDiscovery {
    . "$PSScriptRoot/Case.ps1"
    $entries = @(Get-ChildItem "$PSScriptRoot/../cases" -Directory | ForEach-Object { Read-Case $_.FullName })
    $exports = @($entries | Where-Object { ConvertTo-CaseExport $_['Command'] })
    $corpora = @($entries | Where-Object { $_['Command'] -like '*ConvertFrom-AlabConll *' })
}

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"
    . "$PSScriptRoot/Case.ps1"

    $figures = @{
        candidates = 'Candidates'; exact = 'Exact'; widened = 'Widened'; strict = 'LeftOut'; overlap = 'LostToOverlap'
        'out of range' = 'OutOfRange'; 'by path' = 'ByPath'; empty = 'Empty'; omitted = 'Omitted'; mismatched = 'Mismatched'; moved = 'Moved'
    }

    # What reading CoNLL warned of.
    function Get-Told([string[]] $Warnings) {
        Get-CaseFigure ($Warnings -join "`n") '\b(Conll\w+|TextInvalid|DuplicateTaskId) (\d+)'
    }
}

Describe 'Cases' {
    It 'every folder has commands, and every command has a right result in words or lines' {
        foreach ($folder in Get-ChildItem "$PSScriptRoot/../cases" -Directory) {
            @(Read-Case $folder.FullName).Count | Should -BeGreaterThan 0 -Because $folder.Name
        }
    }

    It '<Case>: <Title>' -ForEach $entries {
        $ran = Invoke-Case $_
        # What is said in words alone is looked at below.
        if ($ErrorId -or $null -ne $Result) {
            @($ran.Errors | ForEach-Object { $_.FullyQualifiedErrorId.Split(',')[0] }) -join ' ' | Should -BeExactly "$ErrorId"
        }

        foreach ($number in $Numbers) {
            $ran.Errors[0].Exception.Message | Should -BeLike "*$number*"
        }

        if ($null -ne $Result) {
            @($ran.Output | ForEach-Object { "$_`n" }) -join '' | Should -BeExactly $Result
        }
    }

    It '<Case> as a file: <Title>' -ForEach $exports {
        $ran = Invoke-Case $_ (ConvertTo-CaseExport $Command)
        $ran.Errors | Should -BeNullOrEmpty
        $export = $ran.Output[0]
        $written = [IO.File]::ReadAllText("$($ran.Folder)/out.txt")
        if ($null -ne $Result) {
            $written | Should -BeExactly $Result
        }

        if ($null -ne $Diagnostics) {
            Get-CaseFigure (($export.Diagnostics.GetEnumerator() | ForEach-Object { "$($_.Key) $($_.Value)" }) -join ', ') '(\w+) (\d+)' |
                Should -BeExactly $Diagnostics
        }

        if ($null -ne $Accounting) {
            $counted = @($figures.GetEnumerator() | Where-Object { $export.Spans.($_.Value) } | ForEach-Object { "$($_.Key) $($export.Spans.($_.Value))" } | Sort-Object)
            $counted -join ', ' | Should -BeExactly $Accounting
        }
    }

    It '<Case>: <Title> warns of <Name>' -ForEach @(
        @{ Case = 'filters-that-match-nothing'; Command = 'Get-AlabTask input-label.json | ConvertTo-AlabConll -IncludeLabel Dis'; Name = "'DIS'" }
        @{ Case = 'filters-that-match-nothing'; Command = 'Export-AlabProject input-nothing.json -Format Conll2003 -Destination out.conll -OnlyGroundTruth'; Name = 'of 2 tasks none was chosen; -OnlyGroundTruth' }
        @{ Case = 'members-of-another-type'; Command = 'Export-AlabProject input.json -Format Conll2003 -Destination out.conll'; Name = '2 tasks left out as unreadable' }
        @{ Case = 'members-of-another-type'; Command = 'Export-AlabProject input.json -Format Conll2003 -Destination out.conll -Verbose'; Name = '2 numbers in predictions' }
        @{ Case = 'no-text-in-the-task'; Command = 'Export-AlabProject input-types.json -Format Conll2003 -Destination out.conll'; Name = '-TextField' }
        @{ Case = 'folders-with-other-files'; Command = 'Get-AlabTask in -Verbose -ErrorAction Ignore'; Name = '2 other files' }
    ) {
        $ran = Invoke-Case @{ Folder = "$PSScriptRoot/../cases/$Case"; Command = $Command }
        $ran.Warnings + $ran.Verbose -join "`n" | Should -BeLike "*$Name*"
    }

    It 'a folder with one file that is no project gives the others and names it' {
        $ran = Invoke-Case @{ Folder = "$PSScriptRoot/../cases/folders-with-other-files"; Command = 'Get-AlabTask in | ForEach-Object Id' }
        $ran.Output | Should -Be 1, 2
        $ran.Errors.Exception.Message | Should -BeLike '*manifest.json*'
    }

    It 'what is no project is told as <Name>, and a file of yesterday stays' -ForEach @(
        @{ File = 'sync'; Name = 'one annotation' }
        @{ File = 'input-flat.json'; Name = 'JSON_MIN*export as JSON' }
        @{ File = 'coco.json'; Name = 'COCO' }
        @{ File = 'input-page.json'; Name = 'page' }
    ) {
        $command = "'yesterday' > train.conll; Export-AlabProject $File -Format Conll2003 -Destination train.conll; Test-AlabProject $File -Quiet"
        $ran = Invoke-Case @{ Folder = "$PSScriptRoot/../cases/json-that-is-no-project"; Command = $command }
        $ran.Errors[0].Exception.Message | Should -BeLike "*$Name*"
        $ran.Output | Should -Not -Contain $true
        Get-Content "$($ran.Folder)/train.conll" | Should -BeExactly 'yesterday'
    }

    It 'the first member of another type names completions and what wrote it' {
        $ran = Invoke-Case @{ Folder = "$PSScriptRoot/../cases/members-of-another-type"; Command = 'Test-AlabProject input.json | Where-Object Code -EQ MemberInvalid' }
        $ran.Output.Severity | Should -Be (@('Error') * 4)
        $ran.Output[0].Detail | Should -BeLike '*completions*ConvertTo-Json*'
    }

    It 'a table for a spreadsheet has its cells' {
        $ran = Invoke-Case @(Read-Case "$PSScriptRoot/../cases/table-for-a-spreadsheet")[0]
        $ran.Output[0]['CellTooLong'] | Should -Be 1
        $ran.Output[1] | ForEach-Object { $_.note, $_.n, $_.sign } | Should -BeExactly "'=1+1; x", '-5', "'-5"
    }

    It '<Case> tells what is odd: <Title>' -ForEach $corpora {
        $ran = Invoke-Case $_
        if ($null -ne $Diagnostics) {
            Get-Told $ran.Warnings | Should -BeExactly $Diagnostics
        }

        $names = @($ran.Warnings -like '*row of names*')
        $names.Count | Should -Be ([int][bool]$NameColumns)
        if ($NameColumns) {
            $names[0] | Should -BeLike "*$NameColumns*"
        }
    }

    It '<Case> from the pipeline: <Title>' -ForEach @($corpora | Where-Object { $_['Command'] -notlike '*.Title*' }) {
        $Command -match 'ConvertFrom-AlabConll (\S+\.conll)(.*?)( -Encoding latin1)?( \||$)'
        $piped = $Command -replace 'ConvertFrom-AlabConll (\S+\.conll)', 'Get-Content $1 -Raw@ | ConvertFrom-AlabConll' `
            -replace ' -Encoding latin1', '' -replace '@', $(if ($Matches[3]) { $Matches[3] } else { '' })
        $ran = Invoke-Case $_ $piped
        @($ran.Errors | ForEach-Object { $_.FullyQualifiedErrorId.Split(',')[0] }) -join ' ' | Should -BeExactly "$ErrorId"
        if ($null -ne $Result) {
            @($ran.Output | ForEach-Object { "$_`n" }) -join '' | Should -BeExactly $Result
        }

        if ($null -ne $Diagnostics) {
            Get-Told $ran.Warnings | Should -BeExactly $Diagnostics
        }
    }
}
