using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Wcwidth;

namespace AnnotationLabExport.CoreTests.Judging.Showing;

/// <summary>What holds of every drawing, whatever the text.</summary>
public sealed class DrawingProperties
{
    private static readonly string[] Pieces =
        ["a", " ", "\n", "\r\n", "\t", "\0", "\u001b[2J", "\u202e", "患", "e\u0301", "👩‍⚕️", "🇩🇪", "\u200b", "\ud83d", "longword", "ש", "\u2028", "．"];

    [Property(MaxTest = 300)]
    public Property No_line_is_too_wide_or_holds_a_control_character() => Prop.ForAll(
        Gen.ArrayOf(Gen.Choose(0, Pieces.Length - 1)).ToArbitrary(),
        Gen.Choose(20, 60).ToArbitrary(),
        DrawsWithin);

    /// <summary>Blanks behind the last column of a text's last line took columns.</summary>
    [Fact]
    public void A_full_line_that_ends_in_blanks_is_not_too_wide() => DrawsWithin(
        [7, 13, 15, 7, 0, 4, 15, 1, 16, 4, 3, 8, 7, 15, 12, 0, 1, 3, 15, 11, 5, 11, 14, 6, 6, 17, 3, 7, 5, 17, 9, 15, 12, 9, 7, 6, 5, 10, 11], 23);

    private static void DrawsWithin(int[] pieces, int width)
    {
        string text = string.Concat(pieces.Select(piece => Pieces[piece]));
        object Span(int i) => new { id = $"{i}", type = "labels", value = new { start = i * 2, end = Math.Min(text.Length, (i * 3) + 5), labels = new[] { text.Length % 2 == 0 ? "LABEL" : text } } };
        string json = JsonSerializer.Serialize(new
        {
            id = 1,
            data = new { text, title = text },
            completions = Enumerable.Range(0, 2).Select(set => new { created_username = text, result = Enumerable.Range(set, 4).Select(Span) }),
        });
        Assert.DoesNotContain(Drawn.Of(json, width).Lines, line => line.EnumerateRunes().Any(Rune.IsControl) || Columns(line) > width);
    }

    /// <summary>What a terminal without joined signs would need is more than is asked for here.</summary>
    private static int Columns(string line) => line.EnumerateRunes().Sum(rune => Math.Max(UnicodeCalculator.GetWidth(rune), 0))
        - (line.Split('\u200d').Length - 1) * 2 - (line.Split('\u26b7').Length - 1);
}
