using System.Collections;
using System.Management.Automation;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Tables;

/// <summary>What can be asked of tables and of files in other encodings (docs/formats.md §5, §7).</summary>
public sealed class TableTests(EngineFixture engine) : IClassFixture<EngineFixture>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The span counts code points and its quote stands one word later.</summary>
    private string Emoji => _folder.Write("emoji.json", Sample.Task(1, "😀 no pain", Sample.Quoted("a", 2, 4, "pain", "X")));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("-Delimiter ';'", "1;😀 no pain;1;")]
    [InlineData("-Delimiter \"`t\"", "1\t😀 no pain\t1\t")]
    [InlineData("-Delimiter ' '", "1 \"😀 no pain\" 1 ")]
    public void A_table_has_the_delimiter_that_is_asked_for(string option, string start)
    {
        string line = engine.Output($"param($from) Get-AlabTask $from | ConvertTo-AlabCsv -NoHeader {option}", Emoji)[0].ToString();
        Assert.StartsWith(start, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("en-US")]
    public void The_culture_may_tell_the_delimiter(string culture) => Assert.Equal(
        "True", engine.Output(
            """
            param($from, $culture)
            $before = [cultureinfo]::CurrentCulture
            try {
                [cultureinfo]::CurrentCulture = $culture
                $line = Get-AlabTask $from | ConvertTo-AlabCsv -NoHeader -UseCulture
                "$($line.StartsWith("1$([cultureinfo]::CurrentCulture.TextInfo.ListSeparator[0])"))"
            }
            finally {
                [cultureinfo]::CurrentCulture = $before
            }
            """, Emoji, culture)[0].ToString());

    [Fact]
    public void Two_delimiters_are_refused_before_anything_is_written()
    {
        string target = _folder.File("out/");
        EngineResult result = engine.Run(
            "param($from, $to) Export-AlabProject $from $to Csv -UseCulture -Delimiter ';'", Emoji, target);
        ErrorRecord error = Assert.Single(result.Errors);
        Assert.Equal("OptionConflict,AnnotationLabExport.Commands.ExportAlabProjectCommand", error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.InvalidArgument, error.CategoryInfo.Category);
        Assert.False(Directory.Exists(target));
    }

    [Theory]
    [InlineData("'\"'", "DelimiterInvalid,AnnotationLabExport.Commands.ConvertToAlabCsvCommand")]
    [InlineData("\"`n\"", "DelimiterInvalid,AnnotationLabExport.Commands.ConvertToAlabCsvCommand")]
    [InlineData("([char]0x85)", "DelimiterInvalid,AnnotationLabExport.Commands.ConvertToAlabCsvCommand")]
    [InlineData("([char]0xD800)", "DelimiterInvalid,AnnotationLabExport.Commands.ConvertToAlabCsvCommand")]
    [InlineData("'ab'", "CannotConvertArgumentNoMessage,AnnotationLabExport.Commands.ConvertToAlabCsvCommand")]
    public void What_cannot_delimit_is_refused(string delimiter, string id)
    {
        EngineResult result = engine.Run($"param($from) Get-AlabTask $from | ConvertTo-AlabCsv -Delimiter {delimiter}", Emoji);
        Assert.Equal(id, Assert.Single(result.Errors).FullyQualifiedErrorId);
    }

    [Theory]
    [InlineData("", "2,4")]
    [InlineData("-OffsetUnit Utf16", "6,10")]
    [InlineData("-OffsetUnit CodePoint", "5,9")]
    [InlineData("-OffsetUnit CodePoint -MismatchedSpan Keep", "2,3")]
    [InlineData("-OffsetUnit Utf16 -MismatchedSpan Keep", "3,4")]
    public void The_long_shape_counts_what_is_asked_for(string options, string offsets)
    {
        string row = engine.Output($"param($from) Get-AlabTask $from | ConvertTo-AlabTsv -Shape Long -NoHeader {options}", Emoji)[0].ToString();
        Assert.Equal(offsets, string.Join(',', row.Split('\t')[9..11]));
    }

    [Theory]
    [InlineData("-EscapeFormula", 1)]
    [InlineData("", 0)]
    public void A_cell_that_a_spreadsheet_cuts_is_counted_and_warned_of_where_one_is_meant(string option, int warnings)
    {
        string source = _folder.Write("long.json", Sample.Task(1, new string('x', 32_768), Sample.Span(0, 1, "X")));
        EngineResult result = engine.Run(
            $"param($from, $to) Export-AlabProject $from $to Csv -PassThru {option}", source, _folder.File("long.csv"));
        Assert.Equal(1, Diagnostics(result)["CellTooLong"]);
        Assert.Equal(warnings, result.Warnings.Count(warning => warning.Contains("CellTooLong 1", StringComparison.Ordinal)));
    }

    [Fact]
    public void Characters_that_an_encoding_lacks_are_counted_and_warned_of()
    {
        string target = _folder.File("a.conll");
        EngineResult result = engine.Run("param($from, $to) Export-AlabProject $from $to Conll -Encoding ascii -PassThru", Emoji, target);
        Assert.Equal("-DOCSTART- -X- O\n? -X- _ O\nno -X- _ O\npain -X- _ B-X\n\n", File.ReadAllText(target));
        Assert.Equal((1, 1), (Diagnostics(result)["CharacterLost"], Diagnostics(result)["SpanMoved"]));
        Assert.Contains("CharacterLost 1", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_in_ascii_comes_back_as_it_was()
    {
        string target = _folder.File("a.json");
        EngineResult result = engine.Run("param($from, $to) Export-AlabProject $from $to Json -Encoding ascii -PassThru", Emoji, target);
        Assert.Empty(result.Warnings);
        Assert.Empty(Diagnostics(result));
        Assert.DoesNotContain(File.ReadAllBytes(target), one => one > 0x7F);
        Assert.Equal("😀 no pain", engine.Output("param($from) (Get-AlabTask $from).Text", target)[0].ToString());
    }

    private static IDictionary Diagnostics(EngineResult result) => (IDictionary)Assert.Single(result.Output).Properties["Diagnostics"].Value;
}
