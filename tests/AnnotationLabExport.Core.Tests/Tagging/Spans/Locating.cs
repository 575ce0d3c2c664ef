using System.Globalization;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Tagging.Spans;

/// <summary>Spans of one annotation set, located in short: <c>3-6</c>, <c>3-6 moved</c>, <c>3-6 TextMismatch</c>, <c>Empty</c>.</summary>
internal static class Locating
{
    /// <summary>The place of a span of label X.</summary>
    public static string One(string text, int start, int end, string quote, MismatchedSpan mode = MismatchedSpan.Search) =>
        Assert.Single(Of(text, mode, Span(start, end, quote)));

    /// <summary>The places of an annotation set's spans; the text is the inside of a JSON string.</summary>
    public static string[] Of(string text, params string[] results) => Of(text, MismatchedSpan.Search, results);

    /// <inheritdoc cref="Of(string, string[])"/>
    public static string[] Of(string text, MismatchedSpan mode, params string[] results)
    {
        TaskDocument task = Loaded.Task(Sample.Note(text, results));
        using var loaded = new TaskText();
        loaded.Load(task.Data.Member("text"));
        var spans = new List<Span>();
        new SpanLocator(new TextField(), mode).Locate(task.Completions[0], loaded, spans);
        return [.. spans.Select(span => Short(span.Place))];
    }

    /// <summary>A span; the quote is the inside of a JSON string, null for none.</summary>
    public static string Span(int start, int end, string? quote, string label = "X") =>
        Valued(string.Create(CultureInfo.InvariantCulture, $"\"start\":{start},\"end\":{end}"), quote, label);

    /// <summary>A span with any members for its place.</summary>
    public static string Valued(string place, string? quote, string label = "X")
    {
        string quoted = quote is null ? "" : $",\"text\":\"{quote}\"";
        return Sample.Result("labels", $$"""{{{place}}{{quoted}},"labels":["{{label}}"]}""");
    }

    private static string Short(SpanPlace place)
    {
        string offsets = place.IsUsable || place.Fault == SpanFault.Omitted ? $"{place.Start}-{place.End}" : "";
        return $"{offsets}{(place.IsMoved ? " moved" : "")}{(place.Fault == SpanFault.None ? "" : $" {place.Fault}")}".Trim();
    }
}
