#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeDiscovery {
    $errors = @{
        SourceNotFound       = '$mark | Get-AlabTask'
        SourceUnreadable     = 'Get-AlabTask broken.json.gz'
        SourceEmpty          = 'Get-AlabTask others'
        JsonMalformed        = 'Get-AlabTask cut.json', 'Get-AlabTask odd.json', 'Export-AlabProject odd.json -Destination x.csv -Format Csv'
        DelimiterInvalid     = 'Export-AlabProject ok.json -Destination x.csv -Format Csv -Delimiter ''"'''
        NotAProject          = 'Get-AlabTask none.json', 'Get-AlabTask none.html'
        ConllMalformed       = 'ConvertFrom-AlabConll short.conll', 'ConvertFrom-AlabConll noTag.conll', 'Get-Content short.conll | ConvertFrom-AlabConll'
        ConllNoTags          = 'ConvertFrom-AlabConll words.conll', 'ConvertFrom-AlabConll words.conll -TagColumn 9', 'ConvertFrom-AlabConll words.conll -TagColumn 1'
        TaskTooLarge         = 'Export-AlabProject deep.jsonl -Destination x.json -Format Json'
        LabelConfigInvalid   = 'Export-AlabProject ok.json -Destination x.conll -Format Conll -LabelConfig broken.xml'
        ResourceExists       = 'Export-AlabProject ok.json -Destination taken.csv -Format Csv -NoClobber'
        TargetReadOnly       = 'Set-ItemProperty taken.csv IsReadOnly $true; Export-AlabProject ok.json -Destination taken.csv -Format Csv'
        TargetInvalid        = 'Export-AlabProject ok.json -Destination nowhere/x.csv -Format Csv'
        WriteFailed          = '$n = 0; Get-AlabTask project.jsonl | ForEach-Object { if ($n++ -eq 1) { Remove-Item there -Recurse -Force }; $_ } | Export-AlabProject -Destination there/x.csv -Format Csv'
        TokenPatternInvalid  = 'Export-AlabProject ok.json -Destination x.conll -Format Conll -TokenPattern "("'
        TokenPatternTooSlow  = 'Export-AlabProject slow.json -Destination x.conll -Format Conll -TokenPattern "(?=(a+)+$)a"'
        SourceChanged        = '$n = 0; Get-AlabTask project.jsonl | ForEach-Object { if ($n++ -eq 0) { Add-Content project.jsonl "{}" }; $_ } | Export-AlabProject -Destination x.csv -Format Csv'
        DatabaseNotFound     = 'Get-AlabProject -Database none.db'
        DatabaseInvalid      = 'Get-AlabProject -Database ok.json'
        DatabaseTooNew       = 'Get-AlabProject -Database new.db'
        DatabaseFailed       = 'Import-AlabProject ok.json -Database no/where.db'
        DatabaseAddressInvalid = '$at = "postgresql://$mark@host:$mark/p"; Get-AlabProject -Database $at', '$at = "postgresql://host/p?$mark=1"; Get-AlabProject -Database $at'
        DatabaseUnreachable  = '$at = "postgresql://user:$mark@127.0.0.1:1/p"; Get-AlabProject -Database $at', '$at = "Host=127.0.0.1;Port=1;Password=$mark"; Import-AlabProject ok.json -Database $at'
        ProjectNotFound      = 'Get-AlabTask -Database p.db -Project other'
        TaskExists           = 'Import-AlabProject changed.json -Database p.db -Name p -OnConflict Fail'
        SearchInvalid        = 'Get-AlabTask -Database p.db -Project p -Search "a AND"'
        ProviderNotSupported = 'Get-AlabTask Env:PATH'
        PathAmbiguous        = 'Export-AlabProject ok.json -Destination x.conll -Format Conll -LabelConfig *.json'
        OptionUnused         = 'Export-AlabProject ok.json -Destination x.csv -Format Csv -Layout Page'
        OptionConflict       = 'Export-AlabProject ok.json -Destination x.csv -Format Csv -Delimiter ";" -UseCulture'
        TargetIsSource       = 'Export-AlabProject ok.json -Destination . -Format Json'
        NameMissing          = '@() | Export-AlabProject -Destination ./ -Format Csv'
        NameInvalid          = 'Export-AlabProject ok.json -Destination ./ -Format Csv -Name a/b'
        ProjectTaken         = 'Import-AlabProject ok.json, other.json -Database q.db -Name one'
        PartInvalid          = 'Split-AlabTask ok.json -Ratio 1, 0'
        SplitMixed           = 'Split-AlabTask ok.json | ForEach-Object { $_; Get-AlabTask ok.json } | Export-AlabProject -Destination out/ -Name x -Format Csv'
        AssertionLabelsUnknown = 'Export-AlabProject ok.json -Destination x.csv -Format Assertion', 'Export-AlabProject ok.json -Destination x.csv -Format Csv -AnnotationKind Assertion'
        RelationPairInvalid  = 'Export-AlabProject ok.json -Destination x.csv -Format Relation -RelationPair "A-B-C"'
        ManifestMissing      = 'Test-AlabExport others', 'Get-Item ok.json | Test-AlabExport'
        OffsetUnitInvalid    = 'Export-AlabProject ok.json -Destination x.jsonl -Format Spans -OffsetUnit Source'
        ServerNotConnected   = 'Disconnect-AlabServer; Get-AlabTask -Server $null -Project p', 'Disconnect-AlabServer; Save-AlabProject -Project p -Destination out/'
        ServerUriInvalid     = 'Connect-AlabServer "ftp://example.org" -Token (ConvertTo-SecureString $mark -AsPlainText)'
        ServerUnencrypted    = 'Connect-AlabServer "http://example.org" -Token (ConvertTo-SecureString $mark -AsPlainText)'
        ServerUnreachable    = 'Connect-AlabServer "http://127.0.0.1:1" -MaximumRetryCount 0 -Token (ConvertTo-SecureString $mark -AsPlainText)'
    }
    $commands = $errors.GetEnumerator() | ForEach-Object { foreach ($command in $_.Value) { @{ Id = $_.Key; Command = $command } } }
}

BeforeAll {
    . "$PSScriptRoot/Suite.ps1"

    # Stands in every text, token, quote and value of data below, and in no id, name, label or path.
    $mark = 'Quagga'

    # Runs a command with all it can tell; gives what it told as text, down to the members of errors and findings.
    function Get-AllTold([string] $Command) {
        Push-Location "$TestDrive/marked"
        $ErrorActionPreference = $WarningPreference = $VerbosePreference = $DebugPreference = $InformationPreference = 'Continue'
        $told = [Collections.Generic.List[object]]::new()
        try {
            . ([scriptblock]::Create($Command)) *>&1 | ForEach-Object { $told.Add($_) }
        }
        catch {
            $told.Add($_)
        }
        finally {
            Pop-Location
        }

        # Tasks are what was asked for; all else is told.
        $told = @($told | Where-Object { $_ -isnot [string] -and $_.GetType().Name -ne 'AlabTask' })
        [pscustomobject]@{
            Text   = @($told; $told | Format-List * -Force; @($told.Exception) -ne $null | Format-List * -Force) | Out-String -Width 100000
            Ids    = @($told | Where-Object { $_ -is [Management.Automation.ErrorRecord] } | ForEach-Object { $_.FullyQualifiedErrorId.Split(',')[0] })
            Errors = @($told | Where-Object { $_ -is [Management.Automation.ErrorRecord] })
            Codes  = @($told | ForEach-Object { $_.Code; $_.Diagnostics.Keys }) + [regex]::Matches("$($told -join "`n")", '\b(?:Conll\w+|TaskUnrecognised)\b').Value | ForEach-Object ToString | Sort-Object -Unique
        }
    }

    function Write-Marked {
        Remove-Item "$TestDrive/marked" -Recurse -Force -ErrorAction Ignore
        New-Item "$TestDrive/marked/there", "$TestDrive/marked/others" -ItemType Directory | Out-Null
        Push-Location "$TestDrive/marked"
        $task = '{"id":1,"data":{"text":"' + $mark + ' is here","title":"' + $mark + '","note":["' + $mark + '"]}}'
        Set-Content ok.json, other.json $task
        Set-Content changed.json $task.Replace('is here', 'is gone')
        Set-Content cut.json "[$($task.Substring(0, 40))"
        Set-Content odd.json "[$task, {`"id`":2,`"data`":{`"text`":`"$mark`" $mark}}]"
        Set-Content none.json "{`"x`":`"$mark`"}"
        Set-Content none.html "<html>$mark</html>"
        Set-Content others/readme.txt, taken.csv $mark
        Set-Content broken.xml "<View>$mark<Labels>"
        Set-Content deep.jsonl ('{"id":1,"data":{"text":"' + $mark + '"},"x":' + ('[' * 999) + ']' * 999 + '}')
        Set-Content slow.json ('{"id":1,"data":{"text":"' + $mark + 'a' * 40 + ' ' + 'a' * 40 + '!"}}')
        Set-Content short.conll "a O`n$mark B-X`nb O`n$mark"
        Set-Content noTag.conll ("$mark B-X`n" * 1000 + "$mark $mark")
        Set-Content words.conll "$mark $mark $mark`n$mark $mark ${mark}s"
        Set-Content odd.conll "$mark O`n-DOCSTART- O`n`n$mark $mark O`n $([char] 0xAD) O`n$mark I-X`n$mark O`n$mark B-X`n-DOCSTART- -X- -1- O`n`n$mark O`n`n-DOCSTART- -X- -1- O`n`n$mark O"
        [IO.File]::WriteAllBytes("$PWD/broken.json.gz", [byte[]](0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3) + [Text.Encoding]::ASCII.GetBytes($mark))
        Set-Content config.xml '<View><Labels name="label" toName="text"><Label value="A"/><Label value="B"/></Labels><Text name="text" value="$text"/><Labels name="label2" toName="other"><Label value="A"/></Labels><Text name="other" value="$other"/></View>'
        $span = '"from_name":"label","to_name":"text","type":"labels","meta":{"text":["' + $mark + '"]}'
        $results = @(
            "{`"id`":`"a`",$span,`"value`":{`"start`":0,`"end`":6,`"text`":`"$mark gone`",`"labels`":[`"A`"]}}"
            "{`"id`":`"b`",$span,`"value`":{`"start`":0,`"end`":99999,`"text`":`"$mark gone`",`"labels`":[`"A`"]}}"
            "{`"id`":`"c`",$span,`"value`":{`"start`":`"/p`",`"end`":`"/p`",`"text`":`"$mark gone`",`"labels`":[`"A`"]}}"
            "{`"id`":`"d`",$span,`"value`":{`"start`":9,`"end`":13,`"text`":`"beta`",`"labels`":[`"A`"]}}"
            "{`"id`":`"e`",`"from_name`":`"label2`",`"to_name`":`"other`",`"type`":`"labels`",`"value`":{`"start`":0,`"end`":6,`"text`":`"$mark`",`"labels`":[`"A`"]}}"
            "{`"id`":`"f`",`"from_name`":`"box`",`"to_name`":`"image`",`"type`":`"rectanglelabels`",`"value`":{`"x`":1,`"y`":1,`"text`":[`"$mark`"],`"rectanglelabels`":[`"A`"]}}"
            "{`"id`":`"g`",$span,`"value`":{`"start`":6,`"end`":7,`"labels`":[`"A`"]}}"
            "{`"id`":`"h`",$span,`"value`":{`"start`":1,`"end`":4,`"labels`":[`"C`"]}}"
            "{`"id`":`"l`",$span,`"value`":{`"start`":7,`"end`":9,`"labels`":[`"B`"]}}"
            "{`"id`":`"i`",$span,`"value`":{`"start`":0,`"end`":6,`"text`":`"$mark`",`"labels`":[]}}"
            "{`"type`":`"relation`",`"from_id`":`"a`",`"to_id`":`"zz`"}"
            "{`"id`":`"j`",`"from_name`":`"magic`",`"to_name`":`"text`",`"type`":`"magic`",`"value`":{`"magic`":`"$mark`"}}"
            "{`"id`":`"k`",`"from_name`":`"answer`",`"to_name`":`"text`",`"type`":`"textarea`",`"value`":{`"text`":[`"$mark`"]}}"
        )
        $pair = @(
            "{`"id`":`"p`",$span,`"value`":{`"start`":0,`"end`":6,`"text`":`"$mark`",`"labels`":[`"A`"]}}"
            "{`"id`":`"q`",$span,`"value`":{`"start`":11,`"end`":17,`"text`":`"$mark`",`"labels`":[`"A`"]}}"
            "{`"id`":`"r`",$span,`"value`":{`"start`":7,`"end`":17,`"text`":`"one\\n$mark`",`"labels`":[`"Z`"]}}"
            "{`"id`":`"s`",$span,`"value`":{`"start`":18,`"end`":21,`"text`":`"two`",`"labels`":[`"Z`"]}}"
            "{`"type`":`"relation`",`"from_id`":`"p`",`"to_id`":`"q`",`"labels`":[`"X`"]}"
        )
        Set-Content project.jsonl @(
            "{`"id`":1,`"data`":{`"text`":`"$mark alpha $mark beta -DOCSTART- \u00e9`",`"other`":`"$mark`",`"title`":`"$mark`"},`"completions`":[{`"id`":11,`"result`":[$($results -join ',')]},{`"id`":12,`"deleted_at`":`"x`",`"result`":[]},{`"id`":13,`"was_cancelled`":true,`"result`":[]},{`"id`":14,`"result`":`"$mark`"}]}"
            "{`"id`":1,`"data`":{`"text`":`"$mark \ud83d $("$mark " * 6000)`"}}"
            "{`"id`":2,`"data`":{`"a`":`"$mark`",`"b`":`"$mark`",`"n`":99999999999999999999}}"
            "{`"id`":3,`"data`":{`"text`":`"$mark one\n$mark two`"},`"completions`":[{`"id`":31,`"review_status`":{`"approved`":false},`"result`":[$($pair -join ',')]},{`"id`":32,`"result`":[]}]}"
            "{`"x`":`"$mark`"}"
        )
        Import-AlabProject ok.json -Database p.db -Name p
        Copy-Item p.db new.db
        $database = [IO.File]::ReadAllBytes("$PWD/new.db")
        $database[60] = 1
        [IO.File]::WriteAllBytes("$PWD/new.db", $database)
        Pop-Location
    }
}

Describe 'What is told holds no text' {
    BeforeEach {
        Write-Marked
    }

    AfterAll {
        Set-ItemProperty "$TestDrive/marked/taken.csv" IsReadOnly $false -ErrorAction Ignore
    }

    It '<Id>: <Command>' -ForEach $commands {
        Skip-Unless (-not ($IsWindows -and $Id -in 'WriteFailed', 'SourceChanged')) 'Windows locks what is read and written'
        $told = Get-AllTold $Command
        $told.Ids | Should -Contain $Id
        $told.Text | Should -Not -Match $mark
    }

    # What servers answer is looked through for secrets and texts by the tests of servers.
    It 'every error is among these but those that take a server, several processes or 100 million tokens' -ForEach @(@{ Ids = @($errors.Keys) }) {
        $names = [Enum]::GetNames((Get-AllTold 'Get-AlabTask none.json').Errors[0].Exception.Code.GetType())
        $names | Where-Object { $_ -notin $Ids -and $_ -notlike 'Server*' } | Should -Be 'DatabaseBusy', 'DatabaseUnauthorized', 'DatabaseForbidden', 'DatabaseLost', 'ImportSuperseded', 'SpacyTooLarge'
    }

    It 'every finding and every diagnostic is told, none with a text' {
        $options = '-ErrorAction Continue -PassThru -Verbose'
        $told = Get-AllTold @"
            Test-AlabProject project.jsonl -Verbose; Test-AlabProject project.jsonl -LabelConfig config.xml -Verbose; Test-AlabProject cut.json -Verbose
            Export-AlabProject project.jsonl -Destination a.conll -Format Conll -LabelConfig config.xml -Encoding ascii $options
            Export-AlabProject project.jsonl -Destination b.conll -Format Conll -MismatchedSpan Omit -IncludeLabel D $options
            Export-AlabProject project.jsonl -Destination a.csv -Format Csv -Encoding ascii -EscapeFormula $options
            Export-AlabProject project.jsonl -Destination a.tsv -Format Tsv -Shape Long $options
            Export-AlabProject project.jsonl -Destination a.json -Format Json -Encoding ascii $options
            Get-AlabTask project.jsonl -Verbose; Get-AlabTask project.jsonl | Import-AlabProject -Database p.db -Name q $options
            Export-AlabProject project.jsonl -Destination x.jsonl -Format JsonLines -CompletionPolicy Training $options
            Export-AlabProject project.jsonl -Destination x.ls.json -Format LabelStudio $options
            Export-AlabProject project.jsonl -Destination out/ -Format Assertion, Relation, Classification, Spans, Spacy, SparkNlp, HuggingFace, JsonMin -SentenceSplit Line -AssertionLabel Z $options
            Split-AlabTask project.jsonl -NearDuplicate -Stratify -Verbose
            ConvertFrom-AlabConll odd.conll -Verbose; Get-Content odd.conll | ConvertFrom-AlabConll -Verbose
"@
        $told.Text | Should -Not -Match $mark
        $type = (Get-AllTold 'Test-AlabProject cut.json').Errors + (Test-AlabProject "$TestDrive/marked/cut.json") | ForEach-Object { $_.Code.GetType() } | Select-Object -First 1
        [Enum]::GetNames($type) | Where-Object { $_ -notin $told.Codes } | Should -BeNullOrEmpty
    }
}
