#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"

    function Complete([string] $Line) {
        (TabExpansion2 $Line $Line.Length).CompletionMatches.CompletionText
    }

    # What the menu says of each of its entries.
    function Get-Tip([string] $Line) {
        $tips = @{}
        (TabExpansion2 $Line $Line.Length).CompletionMatches | ForEach-Object { $tips[$_.ListItemText] = $_.ToolTip }
        $tips
    }

    # The first look into a file compiles what it needs; on a busy machine that takes longer than a completer waits.
    $null = Wait-Until { Complete "Get-AlabTask '$Notes' -Label DRUG" }
}

Describe 'Tab completion' {
    It 'offers every format once' {
        $formats = [Nullable]::GetUnderlyingType((Get-Command Export-AlabProject).Parameters['Format'].ParameterType.GetElementType())
        Complete 'Export-AlabProject x -Destination y -Format ' | Sort-Object | Should -Be ([enum]::GetNames($formats) | Sort-Object)
    }

    It 'says of every format what file it writes and who reads it' {
        $tips = Get-Tip 'Export-AlabProject x y '
        $tips.Count | Should -BeGreaterThan 13
        $tips.Values | Should -Match '\(\.[a-z.]+\)'
        $tips['Spacy'] | Should -Match 'spacy train'
        (Get-Tip 'AnnotationLabExport\Export-AlabProject x -Format Cs')['Csv'] | Should -Match 'spreadsheets'
    }

    It 'takes no null for a format' {
        { Export-AlabProject x y @($null) } | Should -Throw '*null*'
        { Export-AlabProject x y Csv, $null } | Should -Throw '*null*'
    }

    It 'goes on with the format that was begun, after others too' {
        Complete 'Export-AlabProject x -Destination y -Format Csv, T' | Should -Be 'Tsv'
    }

    It 'offers labels of the file that was named, quoted' {
        Complete "Get-AlabTask '$Notes' -Label B" | Should -Be "'BODY PART'"
        Complete "Get-AlabTask '$Notes' -Label PROBLEM, DO" | Should -Be 'DOSAGE'
    }

    It 'says how often a label or an annotator was met, and of what type a label is' {
        (Get-Tip "Get-AlabTask '$Notes' -Label ")['DATE'] | Should -Be 'DATE: 5 × labels in what was read, 1 × rectanglelabels in what was read'
        (Get-Tip "Get-AlabTask '$Notes' -Label Fe")['Female'] | Should -Match '\d × choices'
        (Get-Tip "Get-AlabTask '$Notes' -Annotator er")['eric'] | Should -Be 'eric: 10 × completions in what was read'
        (Get-Tip "Test-AlabProject '$Notes' -TextField te")['text'] | Should -Match '^text: \d+ × string'
        (Get-Tip "Get-AlabTask '$Notes' | Split-AlabTask -GroupBy be")['bed'] | Should -Be 'bed: 1 × number in what was read'
    }

    It 'says what parts and encodings are' {
        (Get-Tip 'Split-AlabTask x -Part te')['test'] | Should -Match 'measured'
        (Get-Tip 'Export-AlabProject x y Csv -Encoding utf8B')['utf8BOM'] | Should -Be 'Unicode (UTF-8), with a byte order mark'
    }

    It 'quotes what is begun with a quote, what holds a blank, and what looks like a number or an option' {
        ConvertTo-Json -Depth 9 -InputObject @(@{ id = 1; data = @{ text = 'a' }; completions = @(@{ id = 1; result = @(
            @{ id = 'r'; type = 'labels'; from_name = 'l'; to_name = 't'; value = @{ start = 0; end = 1; labels = @('1kb', '-Force', "it's", 'a b', '@x', 'x,y', 'plain', '$null') } }) }) }) |
            Set-Content TestDrive:/odd.json
        Complete "Get-AlabTask '$TestDrive/odd.json' -Label " | Sort-Object |
            Should -Be ("'-Force'", "'`$null'", "'1kb'", "'@x'", "'a b'", "'it''s'", "'x,y'", 'plain' | Sort-Object)
        Complete "Get-AlabTask '$TestDrive/odd.json' -Label 'p" | Should -Be "'plain'"
        Complete "Get-AlabTask '$TestDrive/odd.json' -Label ```"p".Replace('`', '') | Should -Be "'plain'"
    }

    It 'offers all labels when none was begun' {
        $offered = Complete "Get-AlabTask '$Notes' -Label "
        $offered | Should -Contain 'DRUG'
        $offered | Should -Contain "'BODY PART'"
    }

    It 'offers labels of a file that is named relative to $PWD' {
        Copy-Item $Notes TestDrive:/relative.json
        Push-Location TestDrive:/
        try {
            Complete 'Get-AlabTask relative.json -Label B' | Should -Be "'BODY PART'"
            Complete 'Get-AlabTask ./rel*.json -Label B' | Should -Be "'BODY PART'"
        }
        finally {
            Pop-Location
        }
    }

    It 'stays quiet when the file is missing or malformed' {
        'no json' | Set-Content TestDrive:/malformed.json
        $Error.Clear()
        Complete 'Get-AlabTask nowhere.json -Label "DR' | Where-Object { $_ -match 'DRUG' } | Should -BeNullOrEmpty
        Complete "Get-AlabTask '$TestDrive/malformed.json' -Label `"DR" | Where-Object { $_ -match 'DRUG' } | Should -BeNullOrEmpty
        $Error | Should -BeNullOrEmpty
    }

    It 'offers annotators, labels and ways of measuring' {
        Complete "Measure-AlabAgreement '$Notes' -Reference er" | Should -Be 'eric'
        Complete "Measure-AlabProject '$Notes' -IncludeLabel DO" | Should -Be 'DOSAGE'
        Complete "Compare-AlabProject x '$Notes' -IncludeLabel DO" | Should -Be 'DOSAGE'
        Complete 'Measure-AlabProject x -By ' | Sort-Object | Should -Be 'Annotator', 'Control', 'Day', 'Label', 'State'
    }

    It 'offers encodings by the names of Export-Csv' {
        Complete 'Export-AlabProject x -Destination y -Format Csv -Encoding utf8' | Should -Be 'utf8', 'utf8NoBOM', 'utf8BOM'
    }

    It 'offers every choice of every option of ConvertTo-AlabConll, there and where files are written' {
        $choices = foreach ($parameter in (Get-Command ConvertTo-AlabConll).Parameters.Values) {
            $type = [Nullable]::GetUnderlyingType($parameter.ParameterType) ?? $parameter.ParameterType
            if ($type.IsEnum -and $parameter.Name -notin [Management.Automation.Cmdlet]::CommonParameters) {
                $expected = [enum]::GetNames($type) | Sort-Object
                Complete "Get-AlabTask x | ConvertTo-AlabConll -$($parameter.Name) " | Sort-Object | Should -Be $expected
                Complete "Export-AlabProject x y Conll -$($parameter.Name) " | Sort-Object | Should -Be $expected
                $parameter.Name
            }
        }

        $choices.Count | Should -BeGreaterThan 8
    }

    It 'offers the options that fit the formats so far: <Line>' -ForEach @(
        @{ Line = 'Export-AlabProject x -Format Csv -'; Offered = '-NoHeader', '-Verbose'; Withheld = '-Tokenizer' }
        @{ Line = 'Export-AlabProject x -Format Conll -'; Offered = '-Tokenizer', '-Verbose'; Withheld = '-NoHeader' }
        @{ Line = 'Export-AlabProject x y Conll -'; Offered = '-Tokenizer', '-Verbose'; Withheld = '-NoHeader' }
        @{ Line = 'Get-Item x | Export-AlabProject -Format Json -'; Offered = '-AsLines', '-Verbose'; Withheld = '-NoHeader' }
        @{ Line = 'Get-AlabTask x | ConvertTo-AlabCsv -'; Offered = '-NoHeader', '-Verbose'; Withheld = '-Tokenizer' }
    ) {
        $menu = Complete $Line
        $Offered | Where-Object { $_ -notin $menu } | Should -BeNullOrEmpty
        $menu | Should -Not -Contain $Withheld
    }

    It 'offers the options of all formats while none is named' {
        '-Tokenizer', '-NoHeader', '-AsLines' | Where-Object { $_ -notin (Complete 'Export-AlabProject x -') } | Should -BeNullOrEmpty
    }

    It 'offers <Offered> after <Line>' -ForEach @(
        @{ Line = "Get-AlabTask '{0}' -Annotator ER"; Offered = 'eric' }
        @{ Line = "Test-AlabProject '{0}' -TextField te"; Offered = 'text' }
        @{ Line = "Get-AlabTask '{0}' | ConvertTo-AlabConll -TextField te"; Offered = 'text' }
        @{ Line = "Get-AlabTask '{0}' | ConvertTo-AlabConll -IncludeLabel B"; Offered = "'BODY PART'" }
        @{ Line = "Get-AlabTask '{0}' | Export-AlabProject -Format Conll -ExcludeLabel B"; Offered = "'BODY PART'" }
        @{ Line = "Get-AlabTask '{0}' | Get-AlabAnnotation -Label B"; Offered = "'BODY PART'" }
    ) {
        Complete ($Line -f $Notes) | Should -Be $Offered
    }

    It 'gives up on a task that takes too long to read' {
        $huge = [IO.StreamWriter]::new("$TestDrive/huge.json")
        $huge.Write('[{"id":1,"data":{"text":"')
        1..400 | ForEach-Object { $huge.Write([string]::new('a', 1MB)) }
        $huge.Write('"},"completions":[]}]')
        $huge.Dispose()
        $watch = [Diagnostics.Stopwatch]::StartNew()
        Complete "Get-AlabTask '$TestDrive/huge.json' -Annotator e" | Should -Not -Contain 'eric'
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 5
        Remove-Item "$TestDrive/huge.json"
    }

    It 'gives up on a pipe that nobody writes' {
        $pipe = New-Pipe "$TestDrive/pipe"
        $watch = [Diagnostics.Stopwatch]::StartNew()
        Complete "Get-AlabTask '$pipe' -Label D" | Should -Not -Contain 'DRUG'
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 5
    }

    It 'shows no control characters of a label in the menu' {
        $label = "evil`e[31m`e]0;title`a"
        ConvertTo-Json -Depth 9 -InputObject @(@{ id = 1; data = @{ text = 'a' }; completions = @(@{ id = 1; result = @(
            @{ id = 'r'; type = 'labels'; from_name = 'l'; to_name = 't'; value = @{ start = 0; end = 1; labels = @($label) } }) }) }) |
            Set-Content TestDrive:/evil.json
        $line = "Get-AlabTask '$TestDrive/evil.json' -Label ev"
        $match = (TabExpansion2 $line $line.Length).CompletionMatches
        $match.CompletionText | Should -BeExactly "'$label'"
        $match.ListItemText + $match.ToolTip | Should -Not -Match '\p{Cc}'
    }
}

Describe 'Tab completion from a database' {
    BeforeAll {
        Push-Location (New-Item TestDrive:/stored -ItemType Directory)
        '[{"id":1,"data":{"text":"one"}}]' | Set-Content b.json
        Import-AlabProject $Notes, b.json -Database p.db
    }

    AfterAll {
        Pop-Location
    }

    It 'offers <Offered> after <Line>' -ForEach @(
        @{ Line = 'Get-AlabTask -Database p.db -Project '; Offered = 'b', 'clinic-notes' }
        @{ Line = 'Export-AlabProject -Database p.db -Project cl'; Offered = 'clinic-notes' }
        @{ Line = 'Get-AlabProject -Database p.db -Name cl'; Offered = 'clinic-notes' }
        @{ Line = 'Remove-AlabProject p.db cl'; Offered = 'clinic-notes' }
        @{ Line = 'Get-AlabTask -Database p.db -Project clinic-notes -Label FREQ'; Offered = 'FREQUENCY' }
        @{ Line = 'Get-AlabTask -Database ./*.db -Project cl'; Offered = 'clinic-notes' }
        @{ Line = 'Get-AlabTask -Database p.db -Project clinic-notes -Annotator er'; Offered = 'eric' }
        @{ Line = 'Test-AlabProject -Database p.db -Project clinic-notes -TextField te'; Offered = 'text' }
    ) {
        Complete $Line | Should -Be $Offered
    }

    It 'says how many tasks a project has' {
        (Get-Tip 'Get-AlabTask -Database p.db -Project ')['clinic-notes'] | Should -Be 'clinic-notes: a project, 22 tasks'
    }

    It 'offers no project after <_>' -ForEach @(
        'Get-AlabTask -Database none.db -Project '
        'Get-AlabTask -Database b.json -Project '
        'Get-AlabTask -Database p.db -Project none -Label '
    ) {
        Complete $_ | Where-Object { $_ -in 'b', 'clinic-notes', 'FREQUENCY' } | Should -BeNullOrEmpty
        'none.db' | Should -Not -Exist
    }
}
