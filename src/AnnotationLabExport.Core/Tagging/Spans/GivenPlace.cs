using AnnotationLabExport.Json;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>
/// Where a result's own members say that its span lies: offsets count UTF-16 units as a browser does, or code points as
/// Python does, decided span by span by its <c>value.text</c> (docs/formats.md §2, Offsets).
/// </summary>
public static class GivenPlace
{
    /// <summary>Judges the <c>start</c>, <c>end</c> and <c>text</c> of a result's value.</summary>
    /// <param name="value">The result's <c>value</c>.</param>
    /// <param name="text">The task's text.</param>
    /// <param name="countsCodePoints">Whether offsets count code points where no quote can tell.</param>
    public static SpanPlace Of(JsonValue value, TaskText text, bool countsCodePoints = false)
    {
        GivenOffsets given = GivenOffsets.Of(value);
        JsonValue quote = value.Member(MemberName.Text);
        if (!given.AreIntegers)
            return None(given.IsPath ? SpanFault.ByPath : SpanFault.OutOfRange);
        if (!quote.IsString)
            return given.IsPath ? None(SpanFault.ByPath) : Unquoted(given, text, countsCodePoints);
        bool isInRange = given.AreWithin(text.Length);
        if (isInRange && Quote.Fits(quote, text.Chars[given.Start..given.End]))
            return Trimmed(given.Start, given.End, text.Chars);
        if (FitsInCodePoints(given, quote, text))
            return Trimmed(text.FromCodePoints(given.Start), text.FromCodePoints(given.End), text.Chars);
        if (given.IsPath)
            return None(SpanFault.ByPath);
        return isInRange
            ? Trimmed(given.Start, given.End, text.Chars, SpanFault.TextMismatch)
            : None(SpanFault.OutOfRange);
    }

    /// <summary>The place between two UTF-16 offsets, without white space at its ends.</summary>
    internal static SpanPlace Trimmed(int start, int end, ReadOnlySpan<char> text, SpanFault fault = SpanFault.None)
    {
        (int leading, int trailing) = WhiteSpace.Around(text[start..end]);
        int givenStart = Surrogates.IsInsidePair(text, start) ? start - 1 : start;
        int givenEnd = Surrogates.IsInsidePair(text, end) ? end + 1 : end;
        if (leading == end - start)
            return None(SpanFault.Empty) with { GivenStart = givenStart, GivenEnd = givenEnd };
        return new SpanPlace(leading == 0 ? givenStart : start + leading, trailing == 0 ? givenEnd : end - trailing, fault)
        {
            GivenStart = givenStart,
            GivenEnd = givenEnd,
        };
    }

    /// <summary>Which unit the quote of a span speaks for: false for UTF-16 units, true for code points, null if it fits in both or neither.</summary>
    internal static bool? CountsCodePoints(JsonValue value, TaskText text)
    {
        GivenOffsets given = GivenOffsets.Of(value);
        JsonValue quote = value.Member(MemberName.Text);
        if (!given.AreIntegers || !quote.IsString)
            return null;
        bool fitsUnits = given.AreWithin(text.Length) && Quote.Fits(quote, text.Chars[given.Start..given.End]);
        bool fitsCodePoints = FitsInCodePoints(given, quote, text);
        return fitsUnits == fitsCodePoints ? null : fitsCodePoints;
    }

    private static SpanPlace None(SpanFault fault) => new(0, 0, fault);

    private static SpanPlace Unquoted(GivenOffsets given, TaskText text, bool countsCodePoints)
    {
        if (!given.AreWithin(countsCodePoints ? text.CodePoints : text.Length))
            return None(SpanFault.OutOfRange);
        return (countsCodePoints
            ? Trimmed(text.FromCodePoints(given.Start), text.FromCodePoints(given.End), text.Chars)
            : Trimmed(given.Start, given.End, text.Chars)) with { IsUnquoted = true };
    }

    private static bool FitsInCodePoints(GivenOffsets given, JsonValue quote, TaskText text) =>
        text.HasPairs && given.AreWithin(text.CodePoints)
        && Quote.Fits(quote, text.Chars[text.FromCodePoints(given.Start)..text.FromCodePoints(given.End)]);
}
