using System.Text;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats.Conll.Reading;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Formats.Conll;

public sealed class ConllFileTests : IDisposable
{
    private const string Corpus = "-DOCSTART- -X- O O\n\né😀 B-X\nb I-X\n\nc O\n";
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Files => ["utf8", "utf8 with mark", "utf16", "utf16 big", "crlf", "gzip", "gzip with mark", "no last line end"];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_corpus_is_read_however_it_is_stored(string kind)
    {
        byte[] bytes = kind switch
        {
            "utf8 with mark" => [.. Utf8.WithMark.Preamble, .. Utf8.WithMark.GetBytes(Corpus)],
            "utf16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Corpus)],
            "utf16 big" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Corpus)],
            "crlf" => Utf8.WithoutMark.GetBytes(Corpus.ReplaceLineEndings("\r\n")),
            "gzip" => Packed.Gzip(Corpus),
            "gzip with mark" => Packed.Gzip([.. Utf8.WithMark.Preamble, .. Utf8.WithMark.GetBytes(Corpus)]),
            "no last line end" => Utf8.WithoutMark.GetBytes(Corpus.TrimEnd()),
            _ => Utf8.WithoutMark.GetBytes(Corpus),
        };
        var read = ConllRead.Of(Lines(_folder.Write("corpus.conll", bytes)));
        Assert.Equal(("X:é😀 b", "é😀 b\nc"), (read.Spans, Assert.Single(read.Tasks).Text));
    }

    [Fact]
    public void A_mark_before_a_token_is_none_of_it() =>
        Assert.Equal("a", Assert.Single(ConllRead.Of(Lines(_folder.Write("a.conll", "\uFEFFa O\n"))).Tasks).Text);

    [Fact]
    public void Unicode_line_breaks_end_no_line() =>
        Assert.Equal(["a\u2028b O", "c\u0085 O", "d\f O"], Lines(_folder.Write("a.conll", "a\u2028b O\nc\u0085 O\nd\f O\n")));

    [Fact]
    public void An_empty_file_holds_no_document() => Assert.Empty(ConllRead.Of(Lines(_folder.Write("a.conll", ""))).Tasks);

    [Fact]
    public void A_missing_file_is_an_error() =>
        Assert.Equal(ErrorCode.SourceNotFound, Assert.Throws<AlabException>(() => Lines(_folder.File("none.conll"))).Code);

    [Fact]
    public void Gzip_that_is_cut_off_is_an_error() =>
        Assert.ThrowsAny<AlabException>(() => Lines(_folder.Write("a.conll.gz", Packed.Gzip(Corpus)[..^9])));

    public void Dispose() => _folder.Dispose();

    private static List<string> Lines(string path) => [.. ConllFile.ReadLines(path, new ReadProgress(), CancellationToken.None)];
}
