using System.Text;
using AnnotationLabExport.CoreTests.Exporting;
using AnnotationLabExport.CoreTests.Harness;
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
        AlabExportResult result = FileExportTests.Run(new MemorySource(project), encoding, (AlabFormat.Csv, path));
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
            new MemorySource($$$"""{"data":{"text":"{{{text}}}"}}"""), Encoding.Unicode, (AlabFormat.Conll2003, path));
        Assert.Equal($"-DOCSTART- -X- O\n{text} -X- _ O\n\n", File.ReadAllText(path, Encoding.Unicode));
    }

    [Theory]
    [InlineData("utf-8 with mark")]
    [InlineData("utf-16")]
    [InlineData("utf-16 big endian")]
    public void Json_in_an_encoding_with_mark_can_be_read_again(string name)
    {
        string path = _folder.File("a.json");
        FileExportTests.Run(new MemorySource("""{"data":"é😀"}"""), Encodings[name], (AlabFormat.JsonLines, path));
        string copy = _folder.File("b.json");
        FileExportTests.Run(new PathSource(path), Utf8.WithoutMark, (AlabFormat.JsonLines, copy));
        Assert.Equal("{\"data\":\"é😀\"}\n", File.ReadAllText(copy));
    }
}
