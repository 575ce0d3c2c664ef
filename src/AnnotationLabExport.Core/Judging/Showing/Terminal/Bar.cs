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
        string left = span.Start < row.Cells[0].Start ? "┄" : "╰";
        string right = span.End > row.Cells[^1].End ? "┄" : "╯";
        int inside = columns.To - columns.From - 2;
        int behind = width - columns.To;
        string label = Label(span);
        int room = Math.Max(inside, Math.Max(behind, columns.From));
        if (CellText.Width(label) > room)
            label = CellText.Fit(label, room);
        int length = CellText.Width(label);
        if (length <= inside)
            return new Bar(columns.From, left + Line((inside - length) / 2) + label + Line(inside - length - ((inside - length) / 2)) + right, span);
        string bar = inside < 0 ? "╵" : left + Line(inside) + right;
        return length <= behind
            ? new Bar(columns.From, bar + label, span)
            : new Bar(columns.From - length, label + bar, span);
    }

    private static string Label(ShownSpan span)
    {
        string label = span.Label.Length == 0 ? "(no label)" : CellText.Fit(span.Label, 40);
        return span.IsMoved ? label + " moved" : span.Fault == Tagging.Spans.SpanFault.TextMismatch ? label + " ?" : label;
    }

    private static string Line(int length) => new('─', length);
}
