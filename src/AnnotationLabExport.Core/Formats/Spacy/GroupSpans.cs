using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Formats.Spacy;

/// <summary>
/// Lays every candidate over the tokens it touches, overlapping and nested ones too: the spans of a Doc's group. Reused for
/// the next Doc.
/// </summary>
/// <param name="alignment">What becomes of a span that cuts a token.</param>
/// <param name="withAssertions">Whether assertions are spans of the group too.</param>
internal sealed class GroupSpans(SpanAlignment alignment, bool withAssertions)
{
    private readonly SpanOrder _order = new();
    private readonly List<GroupSpan> _spans = [];
    private readonly HashSet<(ulong Label, int Start, int End)> _known = [];

    /// <summary>The spans of a document, in order; of those that are equal on tokens the first.</summary>
    /// <returns>A list that is valid until the next call.</returns>
    public List<GroupSpan> Make(TaggedTask task, TaggedDocument document, DocTokens tokens, KnownStrings strings)
    {
        _spans.Clear();
        _known.Clear();
        foreach (Span span in _order.Arrange(document.Spans(task.TaskText, withAssertions).Spans))
        {
            PlacedSpan placed = SpanPlacer.Touched(span, document.Tokens);
            if (placed.Last < placed.First)
                continue;
            int startChar = document.Tokens[placed.First].Start;
            int endChar = document.Tokens[placed.Last].End;
            if (alignment == SpanAlignment.Strict && (startChar, endChar) != (span.Start, span.End))
                continue;
            ulong label = strings.NumberOf(span.Label);
            int start = tokens.Places[placed.First];
            int end = tokens.Places[placed.Last] + 1;
            if (_known.Add((label, start, end)))
                _spans.Add(new GroupSpan(label, start, end, task.ToCodePoints(startChar), task.ToCodePoints(endChar)));
        }

        if (_spans.Count > 0)
            strings.NumberOf(SpanGroup.Name);
        return _spans;
    }
}
