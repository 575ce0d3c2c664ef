using System.Management.Automation;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests;

/// <summary>Options that stand once and that cmdlets share: how they bind, where they exist, what refuses them, what Tab and help say.</summary>
public sealed class OptionTests(EngineFixture engine) : IClassFixture<EngineFixture>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static string Source => Repository.File("examples", "clinic-notes.json");

    [Theory]
    [InlineData("-Format Csv -Tokenizer Word", "Tokenizer", "Conll2003")]
    [InlineData("-Format Json, Csv -Layout Page", "Layout", "Conll2003")]
    [InlineData("-Format Conll -NoHeader", "NoHeader", "Csv, Tsv")]
    [InlineData("-Format Conll -Compress:$false", "Compress", "Json")]
    [InlineData("-Overlap Layered -Format JsonLines", "Overlap", "Conll2003")]
    [InlineData("-Format Tsv -Delimiter ';'", "Delimiter", "Csv")]
    public void An_option_that_no_format_uses_is_refused_before_anything_is_read(string options, string option, string formats)
    {
        string target = _folder.File("out/");
        EngineResult result = engine.Run($"param($to) Export-AlabProject missing.json -Destination $to {options} -LabelConfig missing.xml", target);

        ErrorRecord error = Assert.Single(result.Errors);
        Assert.Equal("OptionUnused,AnnotationLabExport.Commands.ExportAlabProjectCommand", error.FullyQualifiedErrorId);
        Assert.Equal((ErrorCategory.InvalidArgument, (object)option), (error.CategoryInfo.Category, error.TargetObject));
        Assert.StartsWith($"-{option} belongs to {formats}, and", error.Exception.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(target));
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
    [InlineData("Import-AlabProject", "LabelConfig Database", "Project Tokenizer TextField")]
    public void A_cmdlet_has_only_the_options_that_fit(string cmdlet, string has, string lacks)
    {
        string[] parameters = [.. engine.Output("param($name) (Get-Command $name).Parameters.Keys", cmdlet).Select(name => name.ToString())];
        Assert.All(has.Split(' '), option => Assert.Contains(option, parameters));
        Assert.Empty(parameters.Intersect(lacks.Split(' ')));
    }

    [Theory]
    [InlineData("Export-AlabProject x -Format Csv -", "-NoHeader", "-Tokenizer")]
    [InlineData("Export-AlabProject x -Format Conll -", "-Tokenizer", "-NoHeader")]
    [InlineData("Export-AlabProject x y Conll -", "-Tokenizer", "-NoHeader")]
    [InlineData("Get-Item x | Export-AlabProject -Format Json -", "-AsLines", "-NoHeader")]
    [InlineData("Get-AlabTask x | ConvertTo-AlabCsv -", "-NoHeader", "-Tokenizer")]
    public void Tab_offers_what_fits_the_line_so_far(string line, string offered, string withheld)
    {
        IReadOnlyList<string> menu = engine.Complete(line);
        Assert.Contains(offered, menu);
        Assert.Contains("-Verbose", menu);
        Assert.DoesNotContain(withheld, menu);
    }

    [Fact]
    public void Tab_offers_the_options_of_all_formats_while_none_is_named()
    {
        IReadOnlyList<string> menu = engine.Complete("Export-AlabProject x -");
        Assert.All(["-Tokenizer", "-NoHeader", "-AsLines"], option => Assert.Contains(option, menu));
    }

    [Fact]
    public void Tab_offers_the_values_of_an_option() =>
        Assert.Equal(["Character", "Whitespace", "Word"], engine.Complete("Export-AlabProject x -Format Conll -Tokenizer ").Order());

    [Theory]
    [InlineData("Get-AlabTask '{0}' -Annotator ER", "'eric'")]
    [InlineData("Get-AlabTask -Database '{1}' -Project clinic-notes -Annotator er", "'eric'")]
    [InlineData("Test-AlabProject '{0}' -TextField te", "'text'")]
    [InlineData("Test-AlabProject -Database '{1}' -Project clinic-notes -TextField te", "'text'")]
    [InlineData("Get-AlabTask '{0}' | ConvertTo-AlabConll -TextField te", "'text'")]
    public void Tab_offers_annotators_and_fields_of_the_source(string line, string offered)
    {
        string database = _folder.File("p.db");
        engine.Output("param($from, $to) Import-AlabProject $from $to", Source, database);
        Assert.Equal([offered], engine.Complete(line.Replace("{0}", Source, StringComparison.Ordinal).Replace("{1}", database, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("ConvertTo-AlabConll -IncludeLabel B")]
    [InlineData("Export-AlabProject -Format Conll -ExcludeLabel B")]
    [InlineData("Get-AlabAnnotation -Label B")]
    public void Tab_offers_labels_of_the_file_before_the_pipe(string command) =>
        Assert.Equal(["'BODY PART'"], engine.Complete($"Get-AlabTask '{Source}' | {command}"));

    [Fact]
    public void Tab_gives_up_on_a_pipe_that_nobody_writes()
    {
        if (OperatingSystem.IsWindows())
            return;
        string pipe = _folder.File("pipe");
        System.Diagnostics.Process.Start("mkfifo", [pipe]).WaitForExit();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.DoesNotContain("'DRUG'", engine.Complete($"Get-AlabTask '{pipe}' -Label D"));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Help_says_for_which_formats_an_option_is()
    {
        const string Script = "param($name, $parameter) (Get-Help $name -Parameter $parameter).description[-1].Text";
        Assert.Equal("Formats: Conll2003.", Assert.Single(engine.Output(Script, "Export-AlabProject", "Tokenizer")).ToString());
        Assert.Equal("Formats: Csv, Tsv.", Assert.Single(engine.Output(Script, "ConvertTo-AlabCsv", "NoHeader")).ToString());
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
