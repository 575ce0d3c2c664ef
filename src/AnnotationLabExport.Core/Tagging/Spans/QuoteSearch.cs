using AnnotationLabExport.Text;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>
/// Looks for quotes in a text: as whole words, with any white space where the quote has white space (docs/formats.md §2,
/// Offsets, Search).
/// </summary>
/// <param name="text">The text; it must stay loaded.</param>
internal sealed class QuoteSearch(TaskText text)
{
    /// <summary>A quote may always be so far away.</summary>
    private const int AlwaysNear = 16;

    /// <summary>No quote is looked for farther away.</summary>
    private const int Farthest = 4096;

    /// <summary>The first white space of the text: what comes after no longer makes a difference.</summary>
    private readonly List<int> _whiteSpace = FirstWhiteSpace(text.Chars);

    /// <summary>The ways in which offsets may have been counted in another text.</summary>
    public IReadOnlyList<Drift> Drifts { get; } = Drift.Of(text.Chars, WhiteSpace.Leading(text.Chars));

    /// <summary>Finds a quote that occurs exactly once.</summary>
    /// <param name="quote">The quote, trimmed and not empty.</param>
    /// <param name="place">Where it stands.</param>
    /// <returns>How often it occurs; more than once counts as twice.</returns>
    public int FindOnly(string quote, out (int Start, int End) place)
    {
        if (Next(quote, 0, text.Length) is not { } first)
        {
            place = default;
            return 0;
        }

        place = first;
        return Next(quote, first.Start + 1, text.Length) is null ? 1 : 2;
    }

    /// <summary>The occurrence of a quote that is nearest to an offset; of two equally near the later.</summary>
    /// <param name="quote">The quote, trimmed and not empty.</param>
    /// <param name="start">A UTF-16 offset, perhaps outside the text.</param>
    /// <param name="isFree">Whether an occurrence may be taken.</param>
    public (int Start, int End)? Nearest(string quote, int start, Func<(int Start, int End), bool> isFree)
    {
        (int Start, int End)? after = Later(quote, start, isFree);
        (int Start, int End)? before = Earlier(quote, start, isFree);
        if (after is null || before is null)
            return after ?? before;
        return (long)after.Value.Start - start <= (long)start - before.Value.Start ? after : before;
    }

    /// <summary>The way it may be grows more slowly than the way it is: the first that is too far is the last.</summary>
    private (int Start, int End)? Later(string quote, int start, Func<(int Start, int End), bool> isFree)
    {
        int from = Math.Max(0, start);
        int last = (int)Math.Min(text.Length, (long)start + Farthest);
        while (Next(quote, from, last) is { } found && (long)found.Start - start <= Reach(found.Start))
        {
            if (isFree(found))
                return found;
            from = found.Start + 1;
        }

        return null;
    }

    private (int Start, int End)? Earlier(string quote, int start, Func<(int Start, int End), bool> isFree)
    {
        int first = (int)Math.Max(0, (long)start - Reach(start));
        int before = start;
        while (Previous(quote, first, before) is { } found)
        {
            if (isFree(found))
                return found;
            before = found.Start;
        }

        return null;
    }

    private int Reach(int offset)
    {
        int before = _whiteSpace.BinarySearch(offset);
        return Math.Min(Farthest, AlwaysNear + (before < 0 ? ~before : before));
    }

    /// <summary>The first occurrence that starts from <paramref name="first"/> to <paramref name="last"/>.</summary>
    private (int Start, int End)? Next(string quote, int first, int last)
    {
        ReadOnlySpan<char> chars = text.Chars;
        ReadOnlySpan<char> word = FirstWord(quote);
        while (first <= last)
        {
            int at = chars[first..Math.Min(chars.Length, last + word.Length)].IndexOf(word);
            if (at < 0)
                return null;
            first += at;
            if (EndOf(quote, chars, first) is var end && end >= 0 && QuoteBorder.IsWhole(chars, first, end))
                return (first, end);
            first++;
        }

        return null;
    }

    /// <summary>The last occurrence that starts at <paramref name="first"/> or later, but before <paramref name="before"/>.</summary>
    private (int Start, int End)? Previous(string quote, int first, int before)
    {
        ReadOnlySpan<char> chars = text.Chars;
        ReadOnlySpan<char> word = FirstWord(quote);
        while (first < before)
        {
            int at = first > chars.Length ? -1 : chars[first..(int)Math.Min(chars.Length, (long)before + word.Length - 1)].LastIndexOf(word);
            if (at < 0)
                return null;
            before = first + at;
            if (EndOf(quote, chars, before) is var end && end >= 0 && QuoteBorder.IsWhole(chars, before, end))
                return (before, end);
        }

        return null;
    }

    private static ReadOnlySpan<char> FirstWord(string quote) =>
        WhiteSpace.IndexIn(quote) is >= 0 and int length ? quote.AsSpan(0, length) : quote;

    /// <summary>Where the quote ends if it begins there; -1 if it does not.</summary>
    private static int EndOf(string quote, ReadOnlySpan<char> chars, int start)
    {
        int at = start;
        for (int i = 0; i < quote.Length; i++)
        {
            if (at == chars.Length)
                return -1;
            if (!WhiteSpace.Is(quote[i]))
            {
                if (chars[at++] != quote[i])
                    return -1;
                continue;
            }

            while (WhiteSpace.Is(quote[i + 1]))
                i++;
            int run = WhiteSpace.Leading(chars[at..]);
            if (run == 0)
                return -1;
            at += run;
        }

        return at;
    }

    private static List<int> FirstWhiteSpace(ReadOnlySpan<char> chars)
    {
        var places = new List<int>();
        int from = 0;
        while (places.Count < Farthest - AlwaysNear && WhiteSpace.IndexIn(chars[from..]) is >= 0 and int next)
        {
            places.Add(from + next);
            from += next + 1;
        }

        return places;
    }
}
