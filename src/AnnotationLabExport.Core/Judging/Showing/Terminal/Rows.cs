namespace AnnotationLabExport.Judging.Showing.Terminal;

/// <summary>Breaks a text into lines of the terminal: at its own line breaks, and at white space where a line is full.</summary>
internal static class Rows
{
    /// <summary>What ends a line (docs/formats.md §1).</summary>
    private static readonly char[] Breaks = ['\n', '\r', '\f', '\u0085', '\u2028', '\u2029'];

    /// <summary>The rows of a text, each of at most so many columns.</summary>
    public static IEnumerable<Row> Of(string text, int width)
    {
        int start = 0;
        while (start <= text.Length)
        {
            int end = text.IndexOfAny(Breaks, start);
            end = end < 0 ? text.Length : end;
            foreach (Row row in Wrap(CellText.Of(text, start, end), width))
                yield return row;
            start = end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }
    }

    private static IEnumerable<Row> Wrap(List<Cell> cells, int width)
    {
        int from = 0;
        while (true)
        {
            int to = from;
            int used = 0;
            int blank = -1;
            while (to < cells.Count && (used + cells[to].Room <= width || cells[to].IsBlank))
            {
                used += cells[to].Room;
                blank = cells[to].IsBlank ? to + 1 : blank;
                to++;
            }

            if (to < cells.Count)
                to = blank > from ? blank : Math.Max(to, from + 1);
            int seen = to < cells.Count || used > width ? cells.FindLastIndex(to - 1, to - from, cell => !cell.IsBlank) + 1 : to;
            yield return new Row(cells[from..Math.Max(seen, from)]);
            if (to == cells.Count)
                yield break;
            from = to;
        }
    }
}
