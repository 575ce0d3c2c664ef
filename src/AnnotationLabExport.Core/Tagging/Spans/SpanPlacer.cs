using System.Runtime.InteropServices;
using AnnotationLabExport.Tagging.Tokens;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>Decides which places a span needs (docs/formats.md §6, span alignment).</summary>
/// <param name="alignment">What becomes of a span that begins or ends inside a token.</param>
internal sealed class SpanPlacer(SpanAlignment alignment)
{
    /// <summary>The places of a span; null if it is left out.</summary>
    public PlacedSpan? Place(Span span, List<Token> tokens)
    {
        PlacedSpan touched = Touched(span, tokens);
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
    public static PlacedSpan Touched(Span span, List<Token> tokens)
    {
        int first = IndexOfEndAfter(tokens, span.Start, from: 0);
        int last = IndexOfEndAfter(tokens, span.End - 1, from: first);
        if (last == tokens.Count || tokens[last].Start >= span.End)
            last--;
        return new PlacedSpan(first, last, span);
    }

    /// <summary>Index of the first token at <paramref name="from"/> or later that ends after <paramref name="offset"/>.</summary>
    private static int IndexOfEndAfter(List<Token> tokens, int offset, int from)
    {
        ReadOnlySpan<Token> all = CollectionsMarshal.AsSpan(tokens);
        int low = from;
        int high = all.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (all[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
