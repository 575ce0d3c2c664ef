using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.CoreTests.Tagging.Spans;

public sealed class TaskTextTests
{
    [Theory]
    [InlineData("", 0, 0, false)]
    [InlineData("abc", 3, 3, false)]
    [InlineData("é€", 2, 2, false)]
    [InlineData("😀a💊", 5, 3, false)]
    [InlineData("\\ud83d\\ude00", 2, 1, false)]
    [InlineData("\\ud83d", 1, 1, true)]
    [InlineData("\\ude00\\ud83d", 2, 2, true)]
    [InlineData("a\\ud83d\\ud83d\\ude00b", 5, 4, true)]
    public void Units_and_code_points_are_counted(string content, int units, int codePoints, bool isInvalid)
    {
        using var text = new TaskText();
        text.Load(Loaded.Value($"\"{content}\""));
        Assert.Equal((units, codePoints, isInvalid), (text.Length, text.CodePoints, text.IsInvalid));
    }

    [Fact]
    public void Code_points_lead_to_units()
    {
        using var text = new TaskText();
        text.Load(Loaded.Value("\"a😀b💊💊c\""));
        Assert.Equal([0, 1, 3, 4, 6, 8, 9], Enumerable.Range(0, text.CodePoints + 1).Select(text.FromCodePoints));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF }, "\uFFFD")]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98 }, "\uFFFD")]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98, 0x41 }, "\uFFFDA")]
    [InlineData(new byte[] { 0xC3, 0xC3, 0xA9 }, "\uFFFDé")]
    [InlineData(new byte[] { 0xED, 0xA0, 0xBD }, "\uFFFD\uFFFD\uFFFD")]
    [InlineData(new byte[] { 0xC0, 0x80 }, "\uFFFD\uFFFD")]
    [InlineData(new byte[] { 0xE2, 0x82, (byte)'\\', (byte)'n', 0xAC }, "\uFFFD\n\uFFFD")]
    public void Each_maximal_subpart_of_invalid_utf8_is_one_replacement(byte[] content, string expected)
    {
        using var text = new TaskText();
        text.Load(Loaded.Value([(byte)'"', .. content, (byte)'"']));
        Assert.Equal(expected, text.Chars.ToString());
        Assert.True(text.IsInvalid);
    }

    [Fact]
    public void A_text_is_gone_when_the_next_is_loaded()
    {
        using var text = new TaskText();
        text.Load(Loaded.Value($"\"\\ud83d{string.Concat(Enumerable.Repeat("😀", 9000))}\""));
        Assert.Equal((18_001, true, true), (text.Length, text.HasPairs, text.IsInvalid));
        text.Load(Loaded.Value("\"ab\""));
        Assert.Equal(("ab", false, false), (text.Chars.ToString(), text.HasPairs, text.IsInvalid));
    }
}
