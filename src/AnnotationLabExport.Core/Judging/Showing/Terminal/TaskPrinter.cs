using System.Globalization;
using System.Text;
using AnnotationLabExport.Diagnostics;

namespace AnnotationLabExport.Judging.Showing.Terminal;

/// <summary>
/// Draws tasks for a terminal: each line of the text, and below it for every completion the bars of its spans with their
/// labels; then what each completion says besides.
/// </summary>
/// <param name="width">How many columns there are; at least 20.</param>
/// <param name="isColoured">Whether labels have colours.</param>
internal sealed class TaskPrinter(int width, bool isColoured)
{
    private const int LongestName = 16;

    private readonly Colours _colours = new(isColoured);

    /// <summary>The lines of a task, without control characters but those of colours.</summary>
    public IEnumerable<string> Print(ShownTask task)
    {
        yield return Heading(task);
        string[] names = [.. task.Sets.Select(set => CellText.Fit(set.By.Length > 0 ? set.By : "?", Math.Min(LongestName, (width / 2) - 2)))];
        int gutter = task.Sets.Count > 1 ? names.Max(CellText.Width) + 2 : 0;
        if (task.Text is null)
            yield return _colours.Quiet($"No text: {DiagnosticCatalog.Reason(task.Missing)}.");
        foreach (Row row in task.Text is null ? [] : Rows.Of(task.Text, width - gutter))
        {
            yield return new string(' ', row.Cells.Count > 0 ? gutter : 0) + Text(row, task.Sets);
            for (int i = 0; i < task.Sets.Count; i++)
            {
                foreach (string line in Bars(row, task.Sets[i], names[i], gutter))
                    yield return line;
            }
        }

        yield return "";
        var says = new SetLines(_colours, width);
        foreach (string line in task.Sets.SelectMany(set => says.Of(set, task.Text)))
            yield return line;
    }

    private string Heading(ShownTask task)
    {
        var heading = new StringBuilder(task.Id.Length > 0 ? $"Task {task.Id}" : "Task without id");
        if (task.Title.Length > 0)
            heading.Append(" · ").Append(task.Title);
        string skipped = task.Skipped == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" · {task.Skipped} skipped");
        return _colours.Strong(CellText.Fit(heading.ToString(), width - CellText.Width(skipped))) + skipped;
    }

    /// <summary>The text of a row; what a span covers has the colour of the shortest one.</summary>
    private string Text(Row row, IReadOnlyList<ShownSet> sets)
    {
        if (!isColoured)
            return string.Concat(row.Cells.Select(cell => cell.Shown)).TrimEnd();
        var line = new StringBuilder();
        foreach (IGrouping<int, (Cell Cell, ShownSpan? Span)> run in Runs(row, sets))
        {
            string text = string.Concat(run.Select(covered => covered.Cell.Shown));
            line.Append(run.First().Span is { } span ? _colours.Covered(span.Label, text) : text);
        }

        return line.ToString();
    }

    private static IEnumerable<IGrouping<int, (Cell Cell, ShownSpan? Span)>> Runs(Row row, IReadOnlyList<ShownSet> sets)
    {
        int run = 0;
        ShownSpan? before = null;
        var cells = new List<(int Run, Cell Cell, ShownSpan? Span)>(row.Cells.Count);
        ShownSpan[] spans = [.. sets.SelectMany(set => set.Spans).Where(span => row.Touches(span.Start, span.End))];
        foreach (Cell cell in row.Cells)
        {
            ShownSpan? span = spans
                .Where(span => cell.Start < span.End && cell.End > span.Start)
                .MinBy(span => span.End - span.Start);
            run += ReferenceEquals(span, before) ? 0 : 1;
            before = span;
            cells.Add((run, cell, span));
        }

        return cells.GroupBy(cell => cell.Run, cell => (cell.Cell, cell.Span));
    }

    private IEnumerable<string> Bars(Row row, ShownSet set, string name, int gutter)
    {
        IEnumerable<Bar> bars =
            from span in set.Spans
            where row.Touches(span.Start, span.End)
            let columns = row.Columns(span.Start, span.End)
            where columns is not null
            select Bar.Of(span, columns.Value, row, width - gutter);
        bool isFirst = true;
        foreach (List<Bar> lane in Lanes.Of(bars))
        {
            string margin = gutter == 0 ? "" : (isFirst ? name : "") + new string(' ', gutter - (isFirst ? CellText.Width(name) : 0));
            yield return _colours.Quiet(margin) + Line(lane);
            isFirst = false;
        }
    }

    private string Line(List<Bar> lane)
    {
        var line = new StringBuilder();
        int column = 0;
        foreach (Bar bar in lane)
        {
            line.Append(' ', bar.From - column).Append(_colours.Label(bar.Span.Label, bar.Drawn));
            column = bar.To;
        }

        return line.ToString();
    }
}
