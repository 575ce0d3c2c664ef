using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.CoreTests.RoundTrip;

/// <summary>A span of a text that has offsets and a label.</summary>
internal sealed record Candidate(int Start, int End, string Label, int Order)
{
    public int Length => End - Start;

    /// <summary>The label as a tag has it.</summary>
    public string Tag => string.Concat(Written(Label).Select(c => SpanProjects.White.Contains(c) ? '_' : c));

    /// <summary>The text as it can be written: a lone surrogate is U+FFFD.</summary>
    public static string Written(string text) => Utf8.WithoutMark.GetString(Utf8.WithoutMark.GetBytes(text));
}

/// <summary>The candidates of a completion, by docs/formats.md §6 rule 1 and §2, and how many were out at once.</summary>
internal sealed record Candidates(IReadOnlyList<Candidate> Located, int OutOfRange, int Empty, int Mismatched)
{
    public static Candidates Of(string text, SpanCompletion? completion)
    {
        using var loaded = new TaskText();
        loaded.Load(Loaded.Value(SpanJson.Quoted(text)));
        var located = new List<Candidate>();
        var faults = new List<SpanFault>();
        foreach (WrittenSpan span in completion?.Results ?? [])
        {
            if (span.Type is not ("labels" or "hypertextlabels") || span.Labels.FirstOrDefault(IsNotBlank) is not { } label)
                continue;
            SpanPlace offsets = GivenPlace.Of(Loaded.Value(span.ValueJson()), loaded);
            faults.Add(offsets.Fault);
            if (offsets.Fault is SpanFault.None or SpanFault.TextMismatch)
                located.Add(new(offsets.Start, offsets.End, label, faults.Count));
        }

        return new(
            located,
            faults.Count(fault => fault == SpanFault.OutOfRange),
            faults.Count(fault => fault == SpanFault.Empty),
            faults.Count(fault => fault == SpanFault.TextMismatch));
    }

    private static bool IsNotBlank(string label) => label.Any(c => !SpanProjects.White.Contains(c));
}
