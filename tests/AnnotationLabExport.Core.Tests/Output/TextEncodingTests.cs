using System.Text;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.CoreTests.Output;

/// <summary>What becomes of characters that an encoding does not have (docs/formats.md §7, CharacterLost).</summary>
public sealed class TextEncodingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("us-ascii", "Größe 🤧 → a\u0301", "Gr??e ? ? a?", 5)]
    [InlineData("iso-8859-1", "Größe 🤧 → ő Ω", "Größe ? ? ? ?", 4)]
    [InlineData("windows-1252", "Größe € ő → Ω ‰", "Größe € ? ? ? ‰", 3)]
    [InlineData("utf-16", "Größe 🤧", "Größe 🤧", 0)]
    [InlineData("utf-32", "Größe 🤧", "Größe 🤧", 0)]
    [InlineData("utf-8", "Größe 🤧", "Größe 🤧", 0)]
    public void Each_code_point_is_a_question_mark(string name, string text, string written, int lost)
    {
        Encoding encoding = Find(name);
        var own = new TextEncoding(encoding, escapes: false);
        Assert.Equal(written, encoding.GetString(Written(own, Utf8.WithoutMark.GetBytes(text))).TrimStart('\uFEFF'));
        Assert.Equal(lost, own.CountLost(Utf8.WithoutMark.GetBytes(text)));
        Assert.True(lost == 0 || own.MayLose);
    }

    [Theory]
    [InlineData("us-ascii", "\"Größe 🤧 →\u007F\"", "\"Gr\\u00f6\\u00dfe \\ud83e\\udd27 \\u2192\u007F\"")]
    [InlineData("iso-8859-1", "\"Größe 🤧\"", "\"Größe \\ud83e\\udd27\"")]
    [InlineData("windows-1252", "\"ő€\"", "\"\\u0151€\"")]
    [InlineData("utf-16", "\"Größe 🤧\"", "\"Größe 🤧\"")]
    public void In_json_it_is_escaped_and_nothing_is_lost(string name, string json, string written)
    {
        Encoding encoding = Find(name);
        var own = new TextEncoding(encoding, escapes: true);
        Assert.Equal(written, encoding.GetString(Written(own, Utf8.WithoutMark.GetBytes(json))).TrimStart('\uFEFF'));
        Assert.False(own.MayLose);
    }

    [Theory]
    [InlineData("us-ascii", true, "a\\ufffdb\\ufffd\\ufffdc")]
    [InlineData("utf-16", true, "a\\ufffdb\\ufffd\\ufffdc")]
    [InlineData("us-ascii", false, "a?b??c")]
    [InlineData("utf-16", false, "a\uFFFDb\uFFFD\uFFFDc")]
    public void Bytes_that_are_no_utf8_are_replaced(string name, bool escapes, string written)
    {
        Encoding encoding = Find(name);
        var own = new TextEncoding(encoding, escapes);
        Assert.Equal(written, encoding.GetString(Written(own, [(byte)'a', 0xF0, 0x9F, (byte)'b', 0xC3, 0xFF, (byte)'c'])).TrimStart('\uFEFF'));
        Assert.Equal(escapes, own.LosesInvalidBytes);
    }

    [Fact]
    public void In_utf8_bytes_that_are_none_stay()
    {
        var own = new TextEncoding(Utf8.WithoutMark, escapes: true);
        Assert.Equal([0xFF, (byte)'a'], Written(own, [0xFF, (byte)'a']));
        Assert.Equal((false, false), (own.LosesInvalidBytes, own.MayLose));
    }

    [Fact]
    public void Characters_across_pieces_are_whole()
    {
        byte[] text = Utf8.WithoutMark.GetBytes("x" + string.Concat(Enumerable.Repeat("🤧ö", 50_000)));
        var own = new TextEncoding(Encoding.ASCII, escapes: false);
        Assert.Equal(100_000, own.CountLost(text));
        Assert.Equal("x" + new string('?', 100_000), Encoding.ASCII.GetString(Written(own, text)));
    }

    public void Dispose() => _folder.Dispose();

    private static Encoding Find(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

    private byte[] Written(TextEncoding encoding, byte[] utf8)
    {
        string path = _folder.File("a.txt");
        using (var file = new TargetFile(path, encoding))
        {
            foreach (byte[] piece in utf8.Chunk(7))
                file.Output.Write(piece);
            file.Complete();
            file.Commit(noClobber: false);
        }

        return File.ReadAllBytes(path);
    }
}
