using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.CoreTests.RoundTrip;

/// <summary>A label of a span and where it lies; without a place its offsets are 0.</summary>
internal sealed record Located(int Result, string Label, int Start, int End, SpanFault Fault, bool IsMoved);

/// <summary>docs/formats.md §2, Offsets, once more, slow and word for word: where the spans of a completion lie.</summary>
internal sealed class LocatingReference
{
    private const string WithoutBorders =
        @"\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u19E0-\u19FF\u3005-\u3007\u3040-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uA9E0-\uA9FF\uAA60-\uAA7F\uF900-\uFAFF\uFF66-\uFF9F";

    private static readonly string White = $"[{Regex.Escape(SpanProjects.White)}]";

    private readonly string _text;
    private readonly MismatchedSpan _mode;
    private readonly List<Given> _given;

    private LocatingReference(string text, IEnumerable<WrittenSpan> results, MismatchedSpan mode)
    {
        _text = text;
        _mode = mode;
        _given = [.. results.Select((span, number) => new Given(span, number)).Where(one => one.Span is { Type: "labels" or "hypertextlabels", Object: "text", IsRegion: false })];
    }

    public static List<Located> Of(string text, IEnumerable<WrittenSpan> results, MismatchedSpan mode) =>
        new LocatingReference(text, results, mode).All();

    private List<Located> All()
    {
        bool codePointsOnly = _given.Exists(one => FitsIn(one, codePoints: true) && !FitsIn(one, codePoints: false));
        bool unitsOnly = _given.Exists(one => FitsIn(one, codePoints: false) && !FitsIn(one, codePoints: true));
        List<Located> standing = [.. _given.SelectMany(one => AsGiven(one, unquotedCountCodePoints: codePointsOnly && !unitsOnly))];
        var all = new List<Located>();
        foreach (Located one in standing)
        {
            Located found = one;
            if (one.Fault != SpanFault.None && _mode != MismatchedSpan.Keep)
            {
                IEnumerable<Located> taken = standing.Where(other => other.Fault == SpanFault.None).Concat(all.Where(other => other.IsMoved));
                found = Sought(one, [.. taken.Where(other => other.Label == one.Label).Select(other => (other.Start, other.End))]);
            }

            if (found.Fault == SpanFault.TextMismatch && _mode == MismatchedSpan.Omit)
                found = found with { Fault = SpanFault.Omitted };
            all.Add(found);
        }

        return all;
    }

    private IEnumerable<Located> AsGiven(Given one, bool unquotedCountCodePoints)
    {
        Located place = Place(one, unquotedCountCodePoints) with { Result = one.Number };
        return one.Labels.DefaultIfEmpty("").Select(label => place with { Label = label });
    }

    private Located Place(Given one, bool unquotedCountCodePoints)
    {
        if (one.IsPath && !FitsIn(one, false) && !FitsIn(one, true))
            return NoPlace(SpanFault.ByPath);
        bool codePoints = one.Quote is null ? unquotedCountCodePoints : !FitsIn(one, false) && FitsIn(one, true);
        if (Stretch(one, Boundaries(codePoints, linesAsOne: false, 0)) is not { } stretch)
            return NoPlace(SpanFault.OutOfRange);
        bool fits = one.Quote is null || FitsIn(one, false) || FitsIn(one, true);
        return Trimmed(stretch.Start, stretch.End, fits ? SpanFault.None : SpanFault.TextMismatch);
    }

    private bool FitsIn(Given one, bool codePoints) =>
        Stretch(one, Boundaries(codePoints, linesAsOne: false, 0)) is { } stretch && Fits(one.Quote, _text[stretch.Start..stretch.End]);

    /// <summary>The UTF-16 offsets at which a character begins, or the text ends, by this way to count.</summary>
    private List<int> Boundaries(bool codePoints, bool linesAsOne, int head) =>
        [.. Enumerable.Range(head, _text.Length - head + 1)
            .Where(at => !(codePoints && at > head && at < _text.Length && char.IsSurrogatePair(_text[at - 1], _text[at])))
            .Where(at => !(linesAsOne && at > head && at < _text.Length && _text[at - 1] == '\r' && _text[at] == '\n'))];

    private static (int Start, int End)? Stretch(Given one, List<int> boundaries) =>
        one.Start is { } start && one.End is { } end && start >= 0 && start <= end && end < boundaries.Count
            ? (boundaries[(int)start], boundaries[(int)end])
            : null;

    private static bool Fits(string? quote, string covered) => quote is not null && (
        covered == quote || Trim(covered) == Trim(quote) || Shown(covered) == Shown(Resolved(quote)));

    private Located Sought(Located one, HashSet<(int Start, int End)> taken)
    {
        Given given = _given.Single(other => other.Number == one.Result);
        if (given.Quote is null)
            return one;
        string[] forms = [Trim(given.Quote), Trim(Resolved(given.Quote))];
        if (one.Fault == SpanFault.ByPath)
        {
            foreach (string form in forms.Where(form => form.Length > 0 && !IsLabel(form, given)))
            {
                List<(int Start, int End)> occurrences = Occurrences(form);
                if (occurrences.Count > 0)
                    return occurrences.Count == 1 ? Moved(one, occurrences[0]) : one;
            }

            return one;
        }

        forms = [.. forms.Where(form => Regex.IsMatch(form, @"[\p{L}\p{N}]") || form.EnumerateRunes().Any(IsLetterOrDigit))];
        if (given.Start is not { } start || given.End is null || forms.Length == 0)
            return one;
        return Drifted(one, given) ?? forms.Where(form => !IsLabel(form, given)).Select(form => Nearest(form, start, taken))
            .Where(place => place is not null).Select(place => Moved(one, place!.Value)).FirstOrDefault(one);
    }

    private Located? Drifted(Located one, Given given)
    {
        int head = _text.Length - _text.TrimStart(SpanProjects.White.ToCharArray()).Length;
        foreach ((bool lines, int from) in new[] { (true, 0), (false, head), (true, head) })
        {
            foreach (bool codePoints in new[] { false, true })
            {
                if (Stretch(given, Boundaries(codePoints, lines, from)) is { } place
                    && Trim(_text[place.Start..place.End]).Length > 0 && Fits(given.Quote, _text[place.Start..place.End]))
                {
                    return Moved(one, place);
                }
            }
        }

        return null;
    }

    private (int Start, int End)? Nearest(string form, long start, HashSet<(int Start, int End)> taken)
    {
        List<(int Start, int End)> near = [.. Occurrences(form)
            .Where(place => Math.Abs(place.Start - start) <= Math.Min(4096, 16 + WhiteSpaceBefore(Math.Max(place.Start, start))))
            .Where(place => !taken.Contains(place))
            .OrderBy(place => Math.Abs(place.Start - start)).ThenByDescending(place => place.Start)];
        return near.Count == 0 ? null : near[0];
    }

    private int WhiteSpaceBefore(long offset) => _text[..(int)Math.Clamp(offset, 0, _text.Length)].Count(c => SpanProjects.White.Contains(c));

    private List<(int Start, int End)> Occurrences(string form)
    {
        string[] words = [.. form.Split(SpanProjects.White.ToCharArray(), StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape)];
        var pattern = new Regex($@"\G{string.Join($"{White}+", words)}", RegexOptions.CultureInvariant);
        return [.. Enumerable.Range(0, _text.Length)
            .Select(at => pattern.Match(_text, at)).Where(match => match.Success)
            .Select(match => (Start: match.Index, End: match.Index + match.Length))
            .Where(place => IsWhole(place.Start, place.End))];
    }

    private bool IsWhole(int start, int end)
    {
        Rune? before = Rune.DecodeLastFromUtf16(_text.AsSpan(0, start), out Rune last, out _) == 0 ? last : null;
        Rune? after = Rune.DecodeFromUtf16(_text.AsSpan(end), out Rune next, out _) == 0 ? next : null;
        Rune? first = Rune.DecodeFromUtf16(_text.AsSpan(start), out Rune begin, out _) == 0 ? begin : null;
        Rune? final = Rune.DecodeLastFromUtf16(_text.AsSpan(0, end), out Rune finish, out _) == 0 ? finish : null;
        bool joinsBefore = IsLetterOrDigit(before) && IsLetterOrDigit(first);
        bool joinsAfter = (IsLetterOrDigit(after) && IsLetterOrDigit(final)) || IsMark(after);
        return !(joinsBefore && !HasNoBorders(before) && !HasNoBorders(first)) && !(joinsAfter && !HasNoBorders(after) && !HasNoBorders(final));
    }

    private static bool HasNoBorders(Rune? rune) =>
        rune is { } one && (one.Value is >= 0x20000 and <= 0x3FFFF || Regex.IsMatch(one.ToString(), $"^[{WithoutBorders}]$"));

    private static bool IsLetterOrDigit(Rune? rune) => rune is { } one && IsLetterOrDigit(one);

    private static bool IsLetterOrDigit(Rune rune) => Rune.GetUnicodeCategory(rune).ToString() is var name
        && (name.EndsWith("Letter", StringComparison.Ordinal) || name is "DecimalDigitNumber" or "LetterNumber" or "OtherNumber");

    private static bool IsMark(Rune? rune) => rune is { } one
        && Rune.GetUnicodeCategory(one) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsLabel(string form, Given given) =>
        given.Span.Labels.Any(label => label.Equals(form, StringComparison.OrdinalIgnoreCase));

    private static string Trim(string text) => text.Trim(SpanProjects.White.ToCharArray());

    private static string Shown(string text) => Trim(Regex.Replace(text, $"{White}+", " "));

    private static string Resolved(string quote) => quote
        .Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\r", "\r", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal);

    private static Located NoPlace(SpanFault fault) => new(0, "", 0, 0, fault, IsMoved: false);

    private Located Moved(Located one, (int Start, int End) place) =>
        Trimmed(place.Start, place.End, SpanFault.None) with { Result = one.Result, Label = one.Label, IsMoved = true };

    private Located Trimmed(int start, int end, SpanFault fault)
    {
        while (start < end && SpanProjects.White.Contains(_text[start]))
            start++;
        while (start < end && SpanProjects.White.Contains(_text[end - 1]))
            end--;
        if (start == end)
            return NoPlace(SpanFault.Empty);
        if (start > 0 && char.IsSurrogatePair(_text, start - 1))
            start--;
        if (end < _text.Length && char.IsSurrogatePair(_text, end - 1))
            end++;
        return new(0, "", start, end, fault, IsMoved: false);
    }

    /// <summary>What a result says, as it is read.</summary>
    private sealed class Given(WrittenSpan span, int number)
    {
        public WrittenSpan Span => span;

        public int Number => number;

        public string? Quote => span.Quote;

        public bool IsPath => span.Start.StartsWith("\"/", StringComparison.Ordinal) || span.End.StartsWith("\"/", StringComparison.Ordinal);

        public long? Start => Integer(IsPath ? span.Global?.Start : span.Start);

        public long? End => Integer(IsPath ? span.Global?.End : span.End);

        public IEnumerable<string> Labels => span.Labels.Where(label => label.Any(c => !SpanProjects.White.Contains(c))).Distinct(StringComparer.Ordinal);

        private static long? Integer(string? json) =>
            json is not null && Regex.Match(json, @"^(-?[0-9]+)(\.0+)?$") is { Success: true } match
                ? long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
                : null;
    }
}
