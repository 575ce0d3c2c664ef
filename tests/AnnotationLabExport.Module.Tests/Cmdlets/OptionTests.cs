using System.Management.Automation;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Cmdlets;

/// <summary>Options that stand once and that cmdlets share: how they bind, where they exist, what refuses them, what help says.</summary>
public sealed class OptionTests(EngineFixture engine) : IClassFixture<EngineFixture>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static string Source => Repository.File("examples", "clinic-notes.json");

    [Theory]
    [InlineData("-Format Json, Csv -Layout Page", "Layout")]
    [InlineData("-Format Conll -Compress:$false", "Compress")]
    [InlineData("-Overlap Layered -Format JsonLines", "Overlap")]
    public void An_option_that_no_format_uses_is_refused_before_anything_is_read(string options, string option)
    {
        string target = _folder.File("out/");
        EngineResult result = engine.Run($"param($to) Export-AlabProject missing.json -Destination $to {options} -LabelConfig missing.xml", target);

        ErrorRecord error = Assert.Single(result.Errors);
        Assert.Equal("OptionUnused,AnnotationLabExport.Commands.ExportAlabProjectCommand", error.FullyQualifiedErrorId);
        Assert.Equal((ErrorCategory.InvalidArgument, (object)option), (error.CategoryInfo.Category, error.TargetObject));
        Assert.False(Directory.Exists(target));
    }

    /// <summary>Of every option of formats, with every format: refused by name, or not, as the help says for which formats it is.</summary>
    [Fact]
    public void Every_option_is_refused_with_every_format_that_does_not_use_it()
    {
        string[] outcomes = [.. engine.Output("""
            $command = Get-Command Export-AlabProject
            $all = [enum]::GetNames([Nullable]::GetUnderlyingType($command.Parameters['Format'].ParameterType.GetElementType()))
            foreach ($parameter in (Get-Help Export-AlabProject).parameters.parameter) {
                if ("$($parameter.description[-1].Text)" -notmatch '^Formats: (?<names>.+)\.$') { continue }
                $users = $Matches.names -split ', '
                $type = $command.Parameters[$parameter.name].ParameterType
                $type = [Nullable]::GetUnderlyingType($type) ?? $type
                $value = if ($type.IsEnum) { [enum]::GetNames($type)[0] } elseif ($type -eq [switch]) { $true } else { 'x' }
                foreach ($format in $all) {
                    $option = @{ $parameter.name = $value }
                    $problem = try { Export-AlabProject missing.json out/ $format @option } catch { $_ }
                    $id = $problem.FullyQualifiedErrorId -replace ',.*'
                    $isRight = if ($format -in $users) { $id -eq 'SourceNotFound' }
                    else { $id -eq 'OptionUnused' -and "$problem".StartsWith("-$($parameter.name) belongs to $($users -join ', '), and") }
                    "${isRight}: $($parameter.name) $format $problem"
                }
            }
            """).Select(line => line.ToString())];

        Assert.True(outcomes.Length >= 20 * 5);
        Assert.All(outcomes, outcome => Assert.StartsWith("True: ", outcome, StringComparison.Ordinal));
    }

    [Fact]
    public void An_option_that_one_of_the_formats_uses_is_taken() => Assert.Equal(2, engine.Output(
        "param($from, $to) Export-AlabProject $from $to Csv, Conll -Tokenizer Word -NoHeader -PassThru -WarningAction Ignore",
        Source, _folder.File("out/")).Count);

    [Theory]
    [InlineData("-Tokenizer Character $from $to Conll")]
    [InlineData("$from -Tokenizer Character $to Conll")]
    [InlineData("$from $to Conll -Tokenizer:character")]
    [InlineData("-Tokenize Character -Format Conll -Destination $to -LiteralPath $from")]
    [InlineData("@options")]
    public void An_option_stands_anywhere_on_the_line(string line)
    {
        string to = _folder.File("x.conll");
        engine.Output(
            $"param($from, $to) $options = @{{ Tokenizer = 'Character'; Format = 'Conll'; Destination = $to; Path = $from }}; Export-AlabProject {line} -WarningAction Ignore",
            Source, to);

        Assert.DoesNotContain(File.ReadLines(to), line => line.Length > 0 && line[0] != '-' && line.Split(' ')[0].EnumerateRunes().Count() != 1);
    }

    [Fact]
    public void An_option_takes_its_default_from_the_preferences() => Assert.Equal(
        engine.Output("param($from) Get-AlabTask $from | ConvertTo-AlabJson -Compress", Source),
        engine.Output("param($from) $PSDefaultParameterValues = @{ 'ConvertTo-AlabJson:Compress' = $true }; Get-AlabTask $from | ConvertTo-AlabJson", Source));

    [Fact]
    public void A_value_that_is_none_of_the_options_is_refused()
    {
        EngineResult result = engine.Run("param($from) Get-AlabTask $from | ConvertTo-AlabConll -Tokenizer Sentence; Get-AlabTask $from | ConvertTo-AlabConll -TokenPattern ''", Source);
        Assert.Equal(["CannotConvertArgumentNoMessage", "ParameterArgumentValidationError"], result.ErrorIds);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("ConvertTo-AlabConll", "Tokenizer Layout IncludeLabel LabelConfig AnnotatorPriority SubmittedOnly ReviewedOnly", "Shape NewLine Compress")]
    [InlineData("ConvertTo-AlabCsv", "Shape NoHeader OnlyGroundTruth AnnotationKind AssertionLabel", "NewLine Tokenizer AsLines")]
    [InlineData("ConvertTo-AlabTsv", "Shape NoHeader OnlyGroundTruth AnnotationKind AssertionLabel", "NewLine Tokenizer AsLines")]
    [InlineData("ConvertTo-AlabJson", "Compress AsLines CompletionPolicy AnnotationKind ExcludeLabel", "Shape Tokenizer Part")]
    [InlineData("Test-AlabProject", "Tokenizer TokenPattern LabelConfig CompletionPolicy AnnotationKind AssertionLabel", "SentenceSplit Shape Part")]
    [InlineData("Split-AlabTask", "Path LiteralPath Database InputObject Ratio Part GroupBy Seed Stratify NearDuplicate Similarity AnnotationKind IncludeLabel ExcludeLabel LabelConfig TextField AssertionLabel", "CompletionPolicy Tokenizer")]
    [InlineData("Get-AlabTask", "Label Search OnlyGroundTruth", "CompletionPolicy Tokenizer")]
    [InlineData("Import-AlabProject", "LabelConfig Database Project", "IncludePrediction Tokenizer TextField")]
    public void A_cmdlet_has_only_the_options_that_fit(string cmdlet, string has, string lacks)
    {
        string[] parameters = [.. engine.Output("param($name) (Get-Command $name).Parameters.Keys", cmdlet).Select(name => name.ToString())];
        Assert.All(has.Split(' '), option => Assert.Contains(option, parameters));
        Assert.Empty(parameters.Intersect(lacks.Split(' ')));
    }

    [Fact]
    public void Help_says_for_which_formats_an_option_is()
    {
        const string Script = "param($name, $parameter) (Get-Help $name -Parameter $parameter).description[-1].Text";
        Assert.Equal("Formats: Conll2003.", Assert.Single(engine.Output(Script, "Export-AlabProject", "Layout")).ToString());
        Assert.StartsWith("Formats: Csv, Tsv", Assert.Single(engine.Output(Script, "ConvertTo-AlabCsv", "NoHeader")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Help_knows_the_parameters_that_the_command_has() => Assert.Empty(engine.Output("""
        $common = [System.Management.Automation.Cmdlet]::CommonParameters
        foreach ($command in Get-Command -Module AnnotationLabExport) {
            $described = (Get-Help $command.Name -Full).parameters.parameter.name
            $command.Parameters.Keys | Where-Object { $_ -notin $common -and $_ -notin $described } | ForEach-Object { "$command lacks -$_" }
            $described | Where-Object { $_ -notin $command.Parameters.Keys } | ForEach-Object { "$command has no -$_" }
        }
        """));

    [Fact]
    public void Tasks_are_filtered_again_in_the_pipeline() => Assert.Equal(
        engine.Output("param($from) Get-AlabTask $from -Label DRUG -Annotator eric | ConvertTo-AlabJson", Source),
        engine.Output("param($from) Get-AlabTask $from -Label DRUG | Get-AlabTask -Annotator eric | ConvertTo-AlabJson", Source));

    [Fact]
    public void Figures_of_tasks_in_the_pipeline_are_those_of_their_project()
    {
        const string Figures = "ForEach-Object { \"$($_.Name) $($_.Tasks) $($_.Completions) $($_.Labels) $($_.Annotators) $($_.LastDate)\" }";
        Assert.Equal(
            engine.Output($"param($from) Get-AlabProject $from | {Figures}", Source),
            engine.Output($"param($from) Get-AlabTask $from | Get-AlabProject | {Figures}", Source));
    }

    public void Dispose() => _folder.Dispose();
}
