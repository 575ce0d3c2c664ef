using System.Text;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Sources.Files;

/// <summary>Files as lines, however they are stored (docs/formats.md §8).</summary>
public sealed class SourceLinesTests : IDisposable
{
    private const string Corpus = "-DOCSTART- O\n\né😀 B-X\nb I-X\n";
    private static readonly string[] Expected = ["-DOCSTART- O", "", "é😀 B-X", "b I-X"];
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Files =>
    [
        "utf8", "utf8 with mark", "utf16", "utf16 big", "crlf", "cr", "gzip", "gzip with mark", "gzip of utf16", "no last line end",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Lines_are_the_same_however_they_are_stored(string kind)
    {
        byte[] bytes = kind switch
        {
            "utf8 with mark" => [.. Utf8.WithMark.Preamble, .. Utf8.WithMark.GetBytes(Corpus)],
            "utf16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Corpus)],
            "utf16 big" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Corpus)],
            "crlf" => Utf8.WithoutMark.GetBytes(Corpus.ReplaceLineEndings("\r\n")),
            "cr" => Utf8.WithoutMark.GetBytes(Corpus.ReplaceLineEndings("\r")),
            "gzip" => Packed.Gzip(Corpus),
            "gzip with mark" => Packed.Gzip([.. Utf8.WithMark.Preamble, .. Utf8.WithMark.GetBytes(Corpus)]),
            "gzip of utf16" => Packed.Gzip([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Corpus)]),
            "no last line end" => Utf8.WithoutMark.GetBytes(Corpus.TrimEnd()),
            _ => Utf8.WithoutMark.GetBytes(Corpus),
        };
        Assert.Equal(Expected, Lines(bytes));
        Assert.Empty(Invalid(bytes));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\uFEFF", "")]
    [InlineData("\n", "|")]
    [InlineData("\r", "|")]
    [InlineData("\r\n", "|")]
    [InlineData("\n\r", "||")]
    [InlineData("a\r\r\nb\n\nc", "a||b||c|")]
    [InlineData("a\n\uFEFF", "a|\uFEFF|")]
    [InlineData("a\u2028b\nc\u0085\nd\f\v\u001C", "a\u2028b|c\u0085|d\f\v\u001C|")]
    public void Only_line_feeds_and_carriage_returns_end_lines(string text, string expected) =>
        Assert.Equal(expected, string.Concat(Lines(Utf8.WithoutMark.GetBytes(text)).Select(line => line + "|")));

    /// <summary>Lines longer than the buffer, and ends that fall on its borders.</summary>
    [Theory]
    [InlineData(256 * 1024, "\r\n")]
    [InlineData((256 * 1024) - 1, "\r\n")]
    [InlineData((256 * 1024) - 2, "\r\n")]
    [InlineData((256 * 1024) - 1, "\r")]
    [InlineData((256 * 1024) - 1, "\n")]
    [InlineData((512 * 1024) - 1, "\r\n")]
    [InlineData(2_000_000, "\r\n")]
    public void Ends_may_fall_anywhere(int length, string end)
    {
        string first = new('a', length);
        Assert.Equal([first, "b", "", first, "c"], Lines(Utf8.WithoutMark.GetBytes(string.Join(end, first, "b", "", first, "c"))));
        Assert.Equal([first[3..], "é", first[4..]], Lines([.. Utf8.WithMark.Preamble, .. Utf8.WithoutMark.GetBytes(string.Join(end, first[3..], "é", first[4..]))]));
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_replaced_and_told()
    {
        byte[] bytes = [.. "a\n"u8, (byte)'b', 0xF1, (byte)'c', (byte)'\n', 0xF0, 0x9F, 0x98, (byte)'\r', .. "\uFFFD\n"u8, 0xC3];
        Assert.Equal(["a", "b\uFFFDc", "\uFFFD", "\uFFFD", "\uFFFD"], Lines(bytes));
        Assert.Equal([2, 3, 5], Invalid(bytes));
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-8")]
    public void The_encoding_can_be_told(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = encoding.GetBytes("ñ B-X\nó I-X\n");
        Assert.Equal(["ñ B-X", "ó I-X"], Lines(bytes, encoding));
        Assert.Equal(["ñ B-X", "ó I-X"], Lines([.. encoding.Preamble, .. bytes], encoding));
        Assert.Equal(["ñ B-X", "ó I-X"], Lines(Packed.Gzip(bytes), encoding));
        Assert.Empty(Invalid(bytes, encoding));
    }

    [Fact]
    public void A_mark_tells_more_than_the_encoding_that_was_asked_for()
    {
        Assert.Equal(["ñ"], Lines([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("ñ")], Encoding.Latin1));
        Assert.Equal(["ñ"], Lines([.. Utf8.WithMark.Preamble, .. Utf8.WithMark.GetBytes("ñ")], Encoding.Latin1));
    }

    [Fact]
    public void What_the_encoding_does_not_know_is_replaced_and_told()
    {
        Assert.Equal(["a\uFFFD", "b"], Lines([(byte)'a', 0xF1, (byte)'\n', (byte)'b'], Encoding.ASCII));
        Assert.Equal([1], Invalid([(byte)'a', 0xF1, (byte)'\n', (byte)'b'], Encoding.ASCII));
        byte[] half = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("a\n"), 0x3D, 0xD8, .. Encoding.Unicode.GetBytes("b")];
        Assert.Equal(["a", "\uFFFDb"], Lines(half));
        Assert.Equal([2], Invalid(half));
    }

    [Theory]
    [InlineData("a.conll", "a")]
    [InlineData("a.b.txt.gz", "a.b")]
    [InlineData("a.GZ", "a")]
    [InlineData("corpus", "corpus")]
    [InlineData(".conll", ".conll")]
    public void A_file_has_a_name_without_its_ending(string file, string name)
    {
        using var lines = Open(_folder.Write(file, ""));
        Assert.Equal(name, lines.Name);
    }

    [Fact]
    public void A_missing_file_is_an_error() =>
        Assert.Equal(ErrorCode.SourceNotFound, Assert.Throws<AlabException>(() => Open(_folder.File("none.conll"))).Code);

    [Fact]
    public void A_folder_is_an_error() =>
        Assert.Equal(ErrorCode.SourceUnreadable, Assert.Throws<AlabException>(() => Open(_folder.Path)).Code);

    [Fact]
    public void Gzip_that_is_cut_off_is_an_error() =>
        Assert.Equal(ErrorCode.SourceUnreadable, Assert.Throws<AlabException>(() => Lines(Packed.Gzip(Corpus)[..^9])).Code);

    [Fact]
    public void A_stop_ends_the_reading()
    {
        using var stop = new CancellationTokenSource();
        using var lines = SourceLines.Open(_folder.Write("a", new string('\n', 1_000_000)), null, new ReadProgress(), stop.Token);
        Assert.True(lines.Read());
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
        {
            while (lines.Read())
                continue;
        });
    }

    [Fact]
    public void Progress_counts_the_bytes_of_the_file()
    {
        var progress = new ReadProgress();
        byte[] bytes = Packed.Gzip(Corpus);
        using var lines = SourceLines.Open(_folder.Write("a", bytes), null, progress, CancellationToken.None);
        while (lines.Read())
            continue;
        Assert.Equal((bytes.Length, bytes.Length), (progress.Bytes, progress.TotalBytes));
    }

    public void Dispose() => _folder.Dispose();

    private static SourceLines Open(string path, Encoding? encoding = null) =>
        SourceLines.Open(path, encoding, new ReadProgress(), CancellationToken.None);

    private List<string> Lines(byte[] bytes, Encoding? encoding = null) => [.. Read(bytes, encoding).Select(line => line.Text)];

    /// <summary>The numbers of the invalid lines, from 1.</summary>
    private List<int> Invalid(byte[] bytes, Encoding? encoding = null) =>
        [.. Read(bytes, encoding).Select((line, i) => line.IsInvalid ? i + 1 : 0).Where(line => line > 0)];

    private List<(string Text, bool IsInvalid)> Read(byte[] bytes, Encoding? encoding)
    {
        using var lines = Open(_folder.Write("a.conll", bytes), encoding);
        var read = new List<(string, bool)>();
        while (lines.Read())
            read.Add((Utf8.WithoutMark.GetString(lines.Line), lines.IsInvalid));
        return read;
    }
}
