namespace AnnotationLabExport.Judging.Showing.Terminal;

/// <summary>A span under a row of text: a bar below its columns, and its label in it or beside it.</summary>
/// <param name="From">The first column it takes.</param>
/// <param name="Drawn">What is drawn from there on.</param>
/// <param name="Span">The span.</param>
internal readonly record struct Bar(int From, string Drawn, ShownSpan Span)
{
    /// <summary>The column after its last.</summary>
    public int To => From + CellText.Width(Drawn);

    /// <summary>Draws a span.</summary>
    /// <param name="span">The span.</param>
    /// <param name="columns">The columns of its text in this row.</param>
    /// <param name="row">The row: a span that begins before it or ends after it stays open there.</param>
    /// <param name="width">How many columns there are.</param>
    public static Bar Of(ShownSpan span, (int From, int To) columns, Row row, int width)
    {
        int length = columns.To - columns.From;
        string left = span.Start < row.Cells[0].Start ? "┄" : "╰";
        string right = span.End > row.Cells[^1].End ? "┄" : "╯";
        string label = Label(span);
        int room = length - 2;
        if (CellText.Width(label) <= room)
        {
            int before = (room - CellText.Width(label)) / 2;
            return new Bar(columns.From, $"{left}{Line(before)}{label}{Line(room - before - CellText.Width(label))}{right}", span);
        }

        string bar = length == 1 ? "╵" : $"{left}{Line(room)}{right}";
        if (columns.To + CellText.Width(label) <= width)
            return new Bar(columns.From, bar + label, span);
        if (CellText.Width(label) <= columns.From)
            return new Bar(columns.From - CellText.Width(label), label + bar, span);
        return columns.From > width - columns.To
            ? new Bar(0, Aligned(label, columns.From) + bar, span)
            : new Bar(columns.From, bar + CellText.Fit(label, Math.Max(width - columns.To, 1)), span);
    }

    private static string Label(ShownSpan span)
    {
        string label = span.Label.Length == 0 ? "(no label)" : CellText.Fit(span.Label, 40);
        return span.IsMoved ? label + " moved" : span.Fault == Tagging.Spans.SpanFault.TextMismatch ? label + " ?" : label;
    }

    private static string Aligned(string label, int width)
    {
        string fitting = CellText.Fit(label, width);
        return new string(' ', width - CellText.Width(fitting)) + fitting;
    }

    private static string Line(int length) => new('─', length);
}
