using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.CoreTests.RoundTrip;

/// <summary>A span of a text that has offsets and a label.</summary>
internal sealed record Candidate(int Start, int End, string Label, int Order, bool IsMoved)
{
    public int Length => End - Start;

    /// <summary>The label as a tag has it.</summary>
    public string Tag => string.Concat(Written(Label).Select(c => SpanProjects.White.Contains(c) ? '_' : c));

    /// <summary>The text as it can be written: a lone surrogate is U+FFFD.</summary>
    public static string Written(string text) => Utf8.WithoutMark.GetString(Utf8.WithoutMark.GetBytes(text));
}

/// <summary>The candidates of a completion, by docs/formats.md §6 rule 1 and §2, and how many were out at once, or are counted beside.</summary>
internal sealed record Candidates(IReadOnlyList<Candidate> Usable, IReadOnlyList<Located> All)
{
    /// <summary>How many were left out before tokens were looked at.</summary>
    public int Out => Count(SpanFault.OutOfRange) + Count(SpanFault.ByPath) + Count(SpanFault.Empty) + Count(SpanFault.Omitted);

    /// <summary>How many were found elsewhere.</summary>
    public int Moved => All.Count(one => one.IsMoved);

    public static Candidates Of(string text, SpanCompletion? completion, MismatchedSpan mismatched)
    {
        List<Located> all = [.. LocatingReference.Of(text, completion?.Results ?? [], mismatched).Where(one => one.Label.Length > 0)];
        return new(
            [.. all.Select((one, order) => (one, order))
                .Where(pair => pair.one.Fault is SpanFault.None or SpanFault.TextMismatch)
                .Select(pair => new Candidate(pair.one.Start, pair.one.End, pair.one.Label, pair.order, pair.one.IsMoved))],
            all);
    }

    /// <summary>How many have that fault.</summary>
    public int Count(SpanFault fault) => All.Count(one => one.Fault == fault);
}
