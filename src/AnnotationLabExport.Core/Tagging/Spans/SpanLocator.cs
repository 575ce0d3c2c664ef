using System.Buffers.Text;
using System.Runtime.CompilerServices;
using AnnotationLabExport.Json;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>
/// Finds where a span lies: offsets count UTF-16 units as a browser does, or code points as Python does, decided
/// span by span by its <c>value.text</c> (docs/formats.md §2, Offsets).
/// </summary>
public static class SpanLocator
{
    /// <summary>Judges the <c>start</c>, <c>end</c> and <c>text</c> of a result's value.</summary>
    /// <param name="value">The result's <c>value</c>.</param>
    /// <param name="text">The task's text.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static SpanOffsets Locate(JsonValue value, TaskText text)
    {
        if (!TryInteger(value.Member(MemberName.Start), out int start)
            || !TryInteger(value.Member(MemberName.End), out int end)
            || start < 0 || end > text.Length || start > end)
        {
            return new SpanOffsets(0, 0, SpanFault.OutOfRange);
        }

        SpanFault fault = SpanFault.None;
        if (value.Member(MemberName.Text) is { IsString: true } quoted && !Fits(quoted, text.Chars[start..end]))
        {
            if (text.HasPairs && end <= text.CodePoints
                && Fits(quoted, text.Chars[text.FromCodePoints(start)..text.FromCodePoints(end)]))
            {
                start = text.FromCodePoints(start);
                end = text.FromCodePoints(end);
            }
            else
            {
                fault = SpanFault.TextMismatch;
            }
        }

        return Trimmed(start, end, fault, text.Chars);
    }

    /// <summary>An integer without fraction or exponent; one beyond 32 bits counts as none, and lies outside any text.</summary>
    private static bool TryInteger(JsonValue value, out int number)
    {
        number = 0;
        return value.Kind == JsonKind.Number
            && Utf8Parser.TryParse(value.Raw, out number, out int used)
            && used == value.Raw.Length;
    }

    private static bool Fits(JsonValue quoted, ReadOnlySpan<char> covered)
    {
        if (JsonText.IsPlainly(quoted, covered))
            return true;
        ReadOnlySpan<char> expected = quoted.GetString();
        return covered.SequenceEqual(expected)
            || WhiteSpace.Trim(covered).SequenceEqual(WhiteSpace.Trim(expected));
    }

    private static SpanOffsets Trimmed(int start, int end, SpanFault fault, ReadOnlySpan<char> text)
    {
        (int leading, int trailing) = WhiteSpace.Around(text[start..end]);
        if (leading == end - start)
            return new SpanOffsets(start, start, SpanFault.Empty);
        start += leading;
        end -= trailing;
        if (Surrogates.IsInsidePair(text, start))
            start--;
        if (Surrogates.IsInsidePair(text, end))
            end++;
        return new SpanOffsets(start, end, fault);
    }
}
