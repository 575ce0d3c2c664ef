using System.Text;
using AnnotationLabExport.CoreTests.Exporting;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Sources.Files;

namespace AnnotationLabExport.CoreTests.Output;

public sealed class EncodingTests : IDisposable
{
    private static readonly Dictionary<string, Encoding> Encodings = new()
    {
        ["utf-8"] = Utf8.WithoutMark,
        ["utf-8 with mark"] = Utf8.WithMark,
        ["utf-16"] = Encoding.Unicode,
        ["utf-16 big endian"] = Encoding.BigEndianUnicode,
        ["utf-32"] = Encoding.UTF32,
        ["latin 1"] = Encoding.Latin1,
    };

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names => [.. Encodings.Keys];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_has_the_encodings_mark_once_and_its_bytes(string name)
    {
        Encoding encoding = Encodings[name];
        string project = """{"id":1,"data":{"text":"Ärger é","title":"ß"}}""";
        string path = _folder.File("a.csv");
        AlabExportResult result = FileExportTests.Run(new MemorySource(project), encoding, new ExportTarget(AlabFormat.Csv, path));
        byte[] expected = [.. encoding.GetPreamble(), .. encoding.GetBytes("task_id,text,title,completion_id\n1,Ärger é,ß,\n")];
        Assert.Equal(expected, File.ReadAllBytes(path));
        Assert.Equal(expected.Length, result.Bytes);
    }

    [Fact]
    public void Characters_that_take_several_units_survive_the_buffers_of_transcoding()
    {
        string text = string.Concat(Enumerable.Repeat("é😀€", 100_000));
        string path = _folder.File("a.conll");
        FileExportTests.Run(
            new MemorySource($$$"""{"data":{"text":"{{{text}}}"}}"""), Encoding.Unicode, new ExportTarget(AlabFormat.Conll2003, path));
        Assert.Equal($"-DOCSTART- -X- O\n{text} -X- _ O\n\n", File.ReadAllText(path, Encoding.Unicode));
    }

    [Theory]
    [InlineData("utf-8 with mark")]
    [InlineData("utf-16")]
    [InlineData("utf-16 big endian")]
    public void Json_in_an_encoding_with_mark_can_be_read_again(string name)
    {
        string path = _folder.File("a.json");
        FileExportTests.Run(new MemorySource("""{"data":"é😀"}"""), Encodings[name], new ExportTarget(AlabFormat.JsonLines, path));
        string copy = _folder.File("b.json");
        FileExportTests.Run(new PathSource(path), Utf8.WithoutMark, new ExportTarget(AlabFormat.JsonLines, copy));
        Assert.Equal("{\"data\":\"é😀\"}\n", File.ReadAllText(copy));
    }

    [Theory]
    [InlineData(AlabFormat.Csv, "task_id,?,completion_id\n1,???,\n", 4)]
    [InlineData(AlabFormat.JsonLines, "{\"id\":1,\"data\":{\"\\u00df\":\"\\u00e4\\ud83d\\ude00\\u2192\"}}\n", 0)]
    public void Lost_characters_are_counted_in_column_names_too(AlabFormat format, string written, int lost)
    {
        string path = _folder.File("a.txt");
        AlabExportResult result = FileExportTests.Run(
            new MemorySource("""{"id":1,"data":{"ß":"ä😀→"}}"""), Encoding.ASCII, new ExportTarget(format, path));
        string text = File.ReadAllText(path, Encoding.Latin1);
        Assert.Equal(written, text);
        Assert.Equal(lost, result.Diagnostics[nameof(DiagnosticCode.CharacterLost)] ?? 0);
    }

    [Fact]
    public void A_task_tells_what_it_lost_once()
    {
        var told = new List<Diagnostic>();
        using var export = new FileExport(
            [new(AlabFormat.Conll2003, _folder.File("a.conll"))], new FormatOptions(), Encoding.ASCII, noClobber: false, told.Add);
        export.Run(
            new MemorySource("""{"id":1,"data":{"text":"ä ö"}}{"id":2,"data":{"text":"a"}}{"id":3,"data":{"text":"€"}}"""),
            new SilentProgress(), CancellationToken.None);
        Assert.Equal(
            [("1", "2 characters"), ("3", "1 characters")],
            told.Where(one => one.Code == DiagnosticCode.CharacterLost).Select(one => (one.TaskId, one.Detail)));
    }

    [Theory]
    [InlineData("utf-8", 0)]
    [InlineData("utf-16", 1)]
    [InlineData("latin 1", 1)]
    public void Json_that_is_no_utf8_is_told_where_it_is_lost(string name, int told)
    {
        byte[] project = [.. "{\"a\":\""u8, 0xFF, .. "\"}"u8];
        string path = _folder.File("a.jsonl");
        AlabExportResult result = FileExportTests.Run(new MemorySource(project), Encodings[name], new ExportTarget(AlabFormat.JsonLines, path));
        Assert.Equal(told, result.Diagnostics[nameof(DiagnosticCode.TextInvalid)] ?? 0);
        if (told > 0)
            Assert.Equal("{\"a\":\"\\ufffd\"}\n", File.ReadAllText(path, Encodings[name]));
    }
}
