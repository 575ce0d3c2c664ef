using System.Text;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Tables;
using AnnotationLabExport.Sources.Files;

namespace AnnotationLabExport.CoreTests.Cases;

/// <summary>Files in other encodings and for spreadsheets, each as its case says (docs/formats.md §5, §7).</summary>
public sealed class FileCaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, AlabFormat.Conll2003)]
    [InlineData(1, AlabFormat.JsonLines)]
    public void An_encoding_that_lacks_characters_loses_them_or_json_escapes_them(int entry, AlabFormat format)
    {
        const string Name = "encoding-that-cannot-hold-it";
        CaseEntry expected = CaseFile.Read(Name)[entry];
        (AlabExportResult result, byte[] bytes) = Export(Name, format, new FormatOptions(), Encoding.ASCII);
        Assert.Equal(expected.Result, Encoding.Latin1.GetString(bytes));
        Assert.Equal(expected.Diagnostics!.Select(one => (one.Key, one.Value)), Told(result));
        if (format == AlabFormat.Conll2003)
            Assert.Equal((1, 1), (result.Spans!.Candidates, result.Spans.Exact));
    }

    [Fact]
    public void Json_that_was_escaped_comes_back_as_it_was()
    {
        const string Name = "encoding-that-cannot-hold-it";
        (_, byte[] ascii) = Export(Name, AlabFormat.JsonLines, new FormatOptions(), Encoding.ASCII);
        (_, byte[] direct) = Export(Name, AlabFormat.Conll2003, new FormatOptions(), Utf8.WithoutMark);
        Assert.Equal(direct, ExportRun.Of(ascii, AlabFormat.Conll2003).Bytes);
    }

    [Fact]
    public void A_table_for_a_spreadsheet_is_as_the_case_says()
    {
        var options = new FormatOptions { Own = [new TableOptions { EscapeFormula = true, Delimiter = ';' }] };
        (AlabExportResult result, byte[] bytes) = Export("table-for-a-spreadsheet", AlabFormat.Csv, options, Utf8.WithoutMark);
        Assert.Equal([("CellTooLong", 1)], Told(result));
        string text = Utf8.WithoutMark.GetString(bytes);
        List<string[]> records = Rfc4180.Read(text, ';');
        Assert.Equal(["'=1+1; x", "-5", "'-5"], records[1][2..5]);
        Assert.Contains(";\"'=1+1; x\";-5;'-5;", text, StringComparison.Ordinal);
    }

    private static IEnumerable<(string, int)> Told(AlabExportResult result) =>
        result.Diagnostics.Keys.Cast<string>().Select(code => (code, (int)result.Diagnostics[code]!));

    private (AlabExportResult Result, byte[] Bytes) Export(string name, AlabFormat format, FormatOptions options, Encoding encoding)
    {
        string path = _folder.File($"out.{format}");
        using var export = new FileExport([new(format, path)], options, encoding, noClobber: false);
        AlabExportResult result = export.Run(
            new PathSource(Repository.Case(name, "input.json")), new SilentProgress(), CancellationToken.None)[0];
        return (result, File.ReadAllBytes(path));
    }
}
