using System.Globalization;

namespace AnnotationLabExport.Judging.Showing.Terminal;

/// <summary>What a completion says besides its spans: who made it, its answers, its relations, what has no place.</summary>
/// <param name="colours">Colours, or none.</param>
/// <param name="width">How many columns there are.</param>
internal sealed class SetLines(Colours colours, int width)
{
    private const int LongestQuote = 30;

    /// <summary>The lines of a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="text">The task's text; null if it has none.</param>
    public IEnumerable<string> Of(ShownSet set, string? text)
    {
        yield return colours.Quiet(CellText.Fit(Maker(set), width));
        foreach (ShownAnswer answer in set.Answers)
            yield return CellText.Fit($"  {answer.Control}: {(answer.Values.Count > 0 ? string.Join(", ", answer.Values) : "no answer")}{About(answer, text)}", width);
        foreach (ShownRelation relation in set.Relations)
        {
            string arrow = relation.Direction switch { "left" => "←", "bi" => "↔", _ => "→" };
            yield return CellText.Fit($"  {End(set, relation.From, text)} ─{relation.Labels}{arrow} {End(set, relation.To, text)}", width);
        }

        foreach (ShownSpan span in set.Unplaced)
            yield return CellText.Fit($"  {span.Label}: {span.Fault switch { Tagging.Spans.SpanFault.Empty => "holds nothing", Tagging.Spans.SpanFault.ByPath => "is placed by a path only", _ => "lies outside of the text" }}", width);
    }

    private static string Maker(ShownSet set)
    {
        string[] parts =
        [
            $"{(set.By.Length > 0 ? set.By : "unknown")}{(set.IsStarred ? " ★" : "")}",
            set.IsPrediction ? "prediction" : "",
            set.Moment?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "",
            set.LeadTime is { } seconds ? string.Create(CultureInfo.InvariantCulture, $"{seconds:0.#} s") : "",
            string.Create(CultureInfo.InvariantCulture, $"{set.Spans.Count} {(set.Spans.Count == 1 ? "span" : "spans")}"),
        ];
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }

    private static string About(ShownAnswer answer, string? text) =>
        answer.Place is { } place && text is not null ? $" (of “{Quote(text, place.Start, place.End)}”)" : "";

    private static string End(ShownSet set, string resultId, string? text)
    {
        ShownSpan? span = set.Spans.FirstOrDefault(span => span.ResultId == resultId);
        return span is null || text is null ? $"[{resultId}]" : $"“{Quote(text, span.Start, span.End)}”";
    }

    private static string Quote(string text, int start, int end) => CellText.Fit(text[start..end], LongestQuote);
}
