using System.Runtime.InteropServices;
using AnnotationLabExport.Tagging.Tokens;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>Decides which places a span needs (docs/formats.md §6, span alignment).</summary>
/// <param name="alignment">What becomes of a span that begins or ends inside a token.</param>
internal sealed class SpanPlacer(SpanAlignment alignment)
{
    /// <summary>How many tokens are looked at one after another.</summary>
    private const int Near = 32;

    /// <summary>The places of a span; null if it is left out.</summary>
    /// <param name="span">The span.</param>
    /// <param name="tokens">The tokens of its text.</param>
    /// <param name="near">Where to begin to look: a token that the span does not lie before.</param>
    public PlacedSpan? Place(Span span, List<Token> tokens, int near = 0)
    {
        PlacedSpan touched = Touched(span, tokens, near);
        if (touched.Last < touched.First)
            return null;
        return alignment switch
        {
            SpanAlignment.Split => new PlacedSpan(span.Start, span.End - 1, span),
            SpanAlignment.Strict when tokens[touched.First].Start != span.Start || tokens[touched.Last].End != span.End => null,
            _ => touched,
        };
    }

    /// <summary>How many UTF-16 units a placed span's tokens hold beyond it.</summary>
    public int Widening(PlacedSpan placed, List<Token> tokens) => alignment != SpanAlignment.Expand
        ? 0
        : Math.Max(0, placed.Span.Start - tokens[placed.First].Start)
            + Math.Max(0, tokens[placed.Last].End - placed.Span.End);

    /// <summary>Cuts tokens where taken spans begin or end, and turns the spans' places from characters into tokens.</summary>
    public void Cut(List<Token> tokens, IReadOnlyList<SpanLevel> levels)
    {
        if (alignment != SpanAlignment.Split)
            return;
        int[] borders = [.. levels
            .SelectMany(level => level.Taken)
            .SelectMany(placed => new[] { placed.Span.Start, placed.Span.End })
            .Distinct()
            .Order()];
        if (borders.Length == 0)
            return;
        Token[] whole = [.. tokens];
        tokens.Clear();
        int next = 0;
        foreach (Token token in whole)
        {
            int start = token.Start;
            while (next < borders.Length && borders[next] <= start)
                next++;
            for (; next < borders.Length && borders[next] < token.End; next++)
            {
                tokens.Add(new Token(start, borders[next]));
                start = borders[next];
            }

            tokens.Add(new Token(start, token.End));
        }

        foreach (SpanLevel level in levels)
        {
            for (int i = 0; i < level.Taken.Count; i++)
                level.Taken[i] = Touched(level.Taken[i].Span, tokens);
        }
    }

    /// <summary>The tokens that a span touches in any character; the last before the first if there are none.</summary>
    public static PlacedSpan Touched(Span span, List<Token> tokens, int near = 0)
    {
        ReadOnlySpan<Token> all = CollectionsMarshal.AsSpan(tokens);
        int first = IndexOfEndAfter(all, span.Start, near);
        int last = IndexOfEndAfter(all, span.End - 1, first);
        if (last == all.Length || all[last].Start >= span.End)
            last--;
        return new PlacedSpan(first, last, span);
    }

    /// <summary>Index of the first token at <paramref name="from"/> or later that ends after <paramref name="offset"/>: mostly it is near.</summary>
    private static int IndexOfEndAfter(ReadOnlySpan<Token> tokens, int offset, int from)
    {
        int low = from;
        for (int near = Math.Min(from + Near, tokens.Length); low < near; low++)
        {
            if (tokens[low].End > offset)
                return low;
        }

        int high = tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (tokens[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
