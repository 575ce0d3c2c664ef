using System.Management.Automation;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Conll;

/// <summary>Patterns that do not work, and options where they have nothing to say.</summary>
public sealed class ConllErrorTests(EngineFixture engine) : IClassFixture<EngineFixture>, IDisposable
{
    private const string ConvertTo = "param($from) Get-AlabTask $from | ConvertTo-AlabConll -TokenPattern ";
    private const string Export = "param($from, $to) Export-AlabProject $from -Destination $to -Format Conll -TokenPattern ";

    /// <summary>To know that no run of them ends the text takes backtracking twice as long for each one more.</summary>
    private const string LongRun = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab";

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(ConvertTo, "(", "TokenPatternInvalid", ErrorCategory.InvalidArgument, "is no regular expression")]
    [InlineData(Export, "(", "TokenPatternInvalid", ErrorCategory.InvalidArgument, "is no regular expression")]
    [InlineData(Export, "[z-a]", "TokenPatternInvalid", ErrorCategory.InvalidArgument, "is no regular expression")]
    [InlineData(ConvertTo, "(?=(a+)+$)a", "TokenPatternTooSlow", ErrorCategory.LimitsExceeded, "long.json: line 1: task 1: the token pattern takes too long")]
    [InlineData(Export, "(?=(a+)+$)a", "TokenPatternTooSlow", ErrorCategory.LimitsExceeded, "long.json: line 1: task 1: the token pattern takes too long")]
    public void A_pattern_that_does_not_work_is_an_error(string command, string pattern, string id, ErrorCategory category, string words)
    {
        string source = _folder.Write("long.json", Sample.Task(1, LongRun));
        string target = _folder.Write("out/old.conll", "old");
        EngineResult result = engine.Run($"{command} '{pattern}'", source, target);

        ErrorRecord error = Assert.Single(result.Errors);
        string name = command == Export ? "ExportAlabProjectCommand" : "ConvertToAlabConllCommand";
        Assert.Equal($"{id},AnnotationLabExport.Commands.{name}", error.FullyQualifiedErrorId);
        Assert.Equal(category, error.CategoryInfo.Category);
        Assert.Contains(words, error.Exception.Message, StringComparison.Ordinal);
        Assert.Empty(result.Output);
        Assert.Equal("old", File.ReadAllText(target));
        Assert.Equal([target], Directory.GetFiles(_folder.File("out")));
    }

    [Fact]
    public void A_pattern_that_can_do_without_backtracking_does()
    {
        string source = _folder.Write("long.json", Sample.Task(1, LongRun));
        Assert.Equal(
            ["-DOCSTART- -X- O"],
            engine.Output($"{ConvertTo} '(a+)+$'", source).Select(line => line.ToString()));
    }

    [Theory]
    [InlineData("Tokenizer Words")]
    [InlineData("SentenceSplit Paragraph")]
    [InlineData("SpanAlignment Clip")]
    [InlineData("Overlap First")]
    [InlineData("TaggingScheme Iob3")]
    [InlineData("Layout Book")]
    [InlineData("Separator Comma")]
    public void A_choice_that_there_is_not_is_an_error(string option)
    {
        string source = _folder.Write("a.json", Sample.Task(1, "a"));
        Assert.Equal(
            ["CannotConvertArgumentNoMessage", "CannotConvertArgumentNoMessage"],
            engine.Run($"param($from) Get-AlabTask $from | ConvertTo-AlabConll -{option}; Export-AlabProject $from x.conll Conll -{option}", source).ErrorIds);
    }

    [Theory]
    [InlineData("Csv")]
    [InlineData("Json")]
    public void An_option_of_Conll_changes_no_other_format(string format)
    {
        string source = _folder.Write("ab.json", Sample.Task(1, "a,b", Sample.Span(0, 1, "X")));
        const string Options = "-Tokenizer Word -Layout Product -TaggingScheme Bilou";
        engine.Output($"param($from, $to) Export-AlabProject $from -Destination $to -Format {format}, Conll {Options}", source, _folder.File("with/"));
        engine.Output($"param($from, $to) Export-AlabProject $from -Destination $to -Format {format}", source, _folder.File("without/"));

        string file = $"ab.{format.ToLowerInvariant()}";
        Assert.Equal(File.ReadAllText(_folder.File($"without/{file}")), File.ReadAllText(_folder.File($"with/{file}")));
        Assert.Contains("\"X\"", File.ReadAllText(_folder.File($"with/{file}")).Replace("\"\"", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(
            "-DOCSTART- -X- -X- O\n\na -X- -X- U-X\n, -X- -X- O\nb -X- -X- O\n\n", File.ReadAllText(_folder.File("with/ab.conll")));
    }

    [Theory]
    [InlineData("ConvertTo-AlabCsv -Tokenizer Word")]
    [InlineData("ConvertTo-AlabJson -Layout Product")]
    [InlineData("ConvertTo-AlabTsv -Overlap Layered")]
    public void Cmdlets_of_other_formats_do_not_know_the_options_of_Conll(string convert)
    {
        string source = _folder.Write("a.json", Sample.Task(1, "a"));
        Assert.Equal(["NamedParameterNotFound"], engine.Run($"param($from) Get-AlabTask $from | {convert}", source).ErrorIds);
    }

    public void Dispose() => _folder.Dispose();
}
