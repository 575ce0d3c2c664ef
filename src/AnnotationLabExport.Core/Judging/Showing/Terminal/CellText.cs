using System.Globalization;
using System.Text;
using AnnotationLabExport.Text;
using Wcwidth;

namespace AnnotationLabExport.Judging.Showing.Terminal;

/// <summary>Text as a terminal shows it: in cells of one or two columns, with control characters made visible.</summary>
internal static class CellText
{
    private const string Tab = "→   ";

    /// <summary>The cells of a line, which holds no line break.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">The line's first UTF-16 unit.</param>
    /// <param name="end">The unit after its last.</param>
    public static List<Cell> Of(string text, int start, int end)
    {
        var cells = new List<Cell>(end - start);
        while (start < end)
        {
            int length = Math.Min(StringInfo.GetNextTextElementLength(text.AsSpan(start, end - start)), end - start);
            string shown = Visible(text.Substring(start, length));
            cells.Add(new Cell(start, start + length, shown, Width(shown)));
            start += length;
        }

        return cells;
    }

    /// <summary>How many columns a printable text takes.</summary>
    public static int Width(string text)
    {
        int width = 0;
        for (int start = 0, length; start < text.Length; start += length)
        {
            length = StringInfo.GetNextTextElementLength(text.AsSpan(start));
            width += ElementWidth(text.AsSpan(start, length));
        }

        return width;
    }

    /// <summary>The text without what a terminal would obey, cut to a width.</summary>
    public static string Fit(string text, int width)
    {
        List<Cell> cells = Of(text, 0, text.Length);
        if (cells.Sum(cell => cell.Room) <= width)
            return string.Concat(cells.Select(cell => cell.Shown));
        var fitting = new StringBuilder();
        int used = 1;
        foreach (Cell cell in cells)
        {
            used += cell.Room;
            if (used > width)
                break;
            fitting.Append(cell.Shown);
        }

        return fitting.Append('…').ToString();
    }

    private static string Visible(string element)
    {
        if (element == "\t")
            return Tab;
        string pictured = string.Create(element.Length, element, static (pictures, characters) =>
        {
            for (int i = 0; i < characters.Length; i++)
                pictures[i] = Pictured(characters[i]);
        });
        string shown = Excerpt.Printable(pictured);
        return Width(shown) > 0 ? shown : string.Concat(element.Select(unseen => $"\\u{(int)unseen:X4}"));
    }

    /// <summary>Unicode has a picture for each control character of ASCII.</summary>
    private static char Pictured(char character) =>
        character < ' ' ? (char)('\u2400' + character) : character == '\u007F' ? '\u2421' : character;

    /// <summary>A picture made of several code points, joined or asked to be shown as one, takes two columns.</summary>
    private static int ElementWidth(ReadOnlySpan<char> element)
    {
        if (element.Length > 1 && (element.Contains('\u200D') || element.Contains('\uFE0F') || IsFlag(element)))
            return 2;
        int width = 0;
        foreach (Rune rune in element.EnumerateRunes())
            width += Math.Max(UnicodeCalculator.GetWidth(rune), 0);
        return width;
    }

    private static bool IsFlag(ReadOnlySpan<char> element) => element.Length == 4 && element[0] == '\uD83C' && element[1] is >= '\uDDE6' and <= '\uDDFF';
}
