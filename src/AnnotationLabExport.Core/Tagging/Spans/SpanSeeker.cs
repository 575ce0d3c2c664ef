using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>
/// Looks by their quotes for spans that are not where their offsets say: offsets that drifted first, then the nearest
/// place that is free (docs/formats.md §2, Offsets). Not for use by two threads.
/// </summary>
/// <param name="mismatched">Whether it looks, and what becomes of a span that is not found.</param>
internal sealed class SpanSeeker(MismatchedSpan mismatched)
{
    /// <summary>Where spans stand as given, and where spans were moved to.</summary>
    private readonly HashSet<(string Label, int Start, int End)> _taken = [];

    /// <summary>Moves those of a set's spans that are found.</summary>
    public void Seek(List<Span> spans, TaskText text)
    {
        if (mismatched == MismatchedSpan.Keep)
            return;
        _taken.Clear();
        foreach (Span span in spans)
        {
            if (span.Place.Fault == SpanFault.None)
                Take(span);
        }

        for (int i = 0; i < spans.Count; i++)
        {
            if (spans[i].Place.Fault == SpanFault.None)
                continue;
            spans[i] = spans[i] with { Place = Found(spans[i], text) };
            if (spans[i].Place.IsMoved)
                Take(spans[i]);
        }
    }

    private void Take(Span span) => _taken.Add((span.Label, span.Start, span.End));

    private SpanPlace Found(Span span, TaskText text)
    {
        SpanPlace given = span.Place;
        GivenOffsets offsets = GivenOffsets.Of(span.Result.Value);
        JsonValue quote = span.Result.Value.Member(MemberName.Text);
        SpanPlace? found = !quote.IsString ? null
            : given.Fault == SpanFault.ByPath ? ByPath(span, quote.GetString(), text)
            : offsets.AreIntegers ? ByDrift(offsets, quote, text) ?? BySearch(span, offsets.Start, quote.GetString(), text)
            : null;
        if (found is { } place)
            return place with { IsMoved = true };
        return mismatched == MismatchedSpan.Omit && given.Fault == SpanFault.TextMismatch
            ? given with { Fault = SpanFault.Omitted }
            : given;
    }

    /// <summary>The only place of the quote.</summary>
    private static SpanPlace? ByPath(Span span, string quote, TaskText text)
    {
        foreach (string form in Quote.Forms(quote))
        {
            if (IsLabel(form, span.Result))
                continue;
            int times = text.Search.FindOnly(form, out (int Start, int End) place);
            if (times > 0)
                return times == 1 ? GivenPlace.Trimmed(place.Start, place.End, text.Chars) : null;
        }

        return null;
    }

    /// <summary>What stands at the offsets if they are counted in another text, if the quote fits there.</summary>
    private static SpanPlace? ByDrift(GivenOffsets offsets, JsonValue quote, TaskText text)
    {
        if (!Quote.Forms(quote.GetString()).Any(form => QuoteBorder.HasLetterOrDigit(form)))
            return null;
        foreach (Drift drift in text.Search.Drifts)
        {
            if (drift.TryPlace(offsets.Start, offsets.End, text.Length, out int start, out int end)
                && Quote.Fits(quote, text.Chars[start..end])
                && GivenPlace.Trimmed(start, end, text.Chars) is { Fault: SpanFault.None } place)
            {
                return place with { GivenStart = place.Start, GivenEnd = place.End };
            }
        }

        return null;
    }

    /// <summary>The nearest place of the quote where no span of that label is.</summary>
    private SpanPlace? BySearch(Span span, int start, string quote, TaskText text)
    {
        foreach (string form in Quote.Forms(quote))
        {
            if (QuoteBorder.HasLetterOrDigit(form)
                && !IsLabel(form, span.Result)
                && text.Search.Nearest(form, start, at => !_taken.Contains((span.Label, at.Start, at.End))) is { } place)
            {
                return GivenPlace.Trimmed(place.Start, place.End, text.Chars);
            }
        }

        return null;
    }

    /// <summary>Whether the quote is a label of the result: pre-annotations are known to put it there.</summary>
    private static bool IsLabel(string quote, Result result) =>
        result.LabelStrings().Any(label => label.Equals(quote, StringComparison.OrdinalIgnoreCase));
}
