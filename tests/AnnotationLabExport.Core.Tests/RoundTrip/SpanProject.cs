using System.Globalization;
using System.Text;

namespace AnnotationLabExport.CoreTests.RoundTrip;

/// <summary>A generated project, as the pieces of its JSON.</summary>
internal sealed record SpanProject(IReadOnlyList<SpanTask> Tasks)
{
    public string ToJson() => $"[{string.Join(",\n", Tasks.Select(task => task.ToJson()))}]";

    /// <summary>What a failing property shows.</summary>
    public override string ToString() => ToJson();
}

/// <summary>A task; <paramref name="Id"/> is JSON, null for none.</summary>
internal sealed record SpanTask(string? Id, string Text, IReadOnlyList<SpanCompletion> Completions)
{
    /// <summary>What docs/formats.md §3 leaves of the completions; null if the task is left out since all were skipped.</summary>
    public IReadOnlyList<SpanCompletion>? Written
    {
        get
        {
            List<SpanCompletion> alive = [.. Completions.Where(completion => !completion.IsDeleted)];
            List<SpanCompletion> written = [.. alive.Where(completion => !completion.IsSkipped)];
            return alive.Count > 0 && written.Count == 0 ? null : written;
        }
    }

    /// <summary>Whether it has a text without a configuration: not if it holds regions and no span of a text (§2).</summary>
    public bool HasText
    {
        get
        {
            List<WrittenSpan> results = [.. Completions.Where(completion => completion is { IsDeleted: false, IsSkipped: false }).SelectMany(completion => completion.Results)];
            return !results.Exists(span => span.IsRegion) || results.Exists(span => span is { IsRegion: false, Type: "labels" or "hypertextlabels" });
        }
    }

    public string ToJson() =>
        $$"""{{{(Id is null ? "" : $"\"id\":{Id},")}}"data":{"text":{{SpanJson.Quoted(Text)}}},"completions":[{{string.Join(',', Completions.Select(one => one.ToJson()))}}]}""";
}

/// <summary>A completion.</summary>
internal sealed record SpanCompletion(bool IsDeleted, bool IsSkipped, IReadOnlyList<WrittenSpan> Results)
{
    public string ToJson() =>
        $$"""{"deleted_at":{{(IsDeleted ? "\"x\"" : "null")}},"was_cancelled":{{(IsSkipped ? "true" : "1")}},"result":[{{string.Join(',', Results.Select(one => one.ToJson()))}}]}""";
}

/// <summary>A result: its type, the JSON of its members, and the labels as they are read.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Start">JSON of <c>start</c>.</param>
/// <param name="End">JSON of <c>end</c>.</param>
/// <param name="Quote">What <c>text</c> says; null for none.</param>
/// <param name="Labels">The strings among its labels.</param>
/// <param name="Shape">How the labels are spelled.</param>
internal sealed record WrittenSpan(string Type, string Start, string End, string? Quote, IReadOnlyList<string> Labels, LabelShape Shape)
{
    /// <summary>JSON of the offsets beside an XPath; null for none.</summary>
    public (string Start, string End)? Global { get; init; }

    /// <summary>What it is about: <c>other</c> is another text by <see cref="SpanProjects.Config"/>.</summary>
    public string Object { get; init; } = "text";

    /// <summary>Whether it lies on a picture, whatever its type.</summary>
    public bool IsRegion { get; init; }

    public string ToJson() => $$"""{"type":"{{Type}}","from_name":"label","to_name":"{{Object}}","value":{{ValueJson()}}}""";

    public string ValueJson()
    {
        string quote = Quote is null ? "" : $",\"text\":{SpanJson.Quoted(Quote)}";
        IEnumerable<string> labels = Labels.Select(SpanJson.Quoted);
        string spelled = Shape switch
        {
            LabelShape.Missing => "",
            LabelShape.Bare => $",\"{Type}\":{labels.Single()}",
            LabelShape.AmongOthers => $",\"{Type}\":[5,null,{string.Join(',', labels.Append("{}"))}]",
            _ => $",\"{Type}\":[{string.Join(',', labels)}]",
        };
        string global = Global is { } beside ? $$""","globalOffsets":{"start":{{beside.Start}},"end":{{beside.End}}}""" : "";
        string box = IsRegion ? ",\"x\":1.5,\"y\":2" : "";
        return $$"""{"start":{{Start}},"end":{{End}}{{quote}}{{spelled}}{{global}}{{box}}}""";
    }
}

/// <summary>How labels are spelled.</summary>
internal enum LabelShape
{
    List,
    Missing,
    Bare,
    AmongOthers,
}

/// <summary>JSON strings that may hold anything.</summary>
internal static class SpanJson
{
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text, i))
                quoted.Append(text, i++, 2);
            else if (text[i] < ' ' || text[i] is '"' or '\\' || char.IsSurrogate(text[i]))
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}");
            else
                quoted.Append(text[i]);
        }

        return quoted.Append('"').ToString();
    }
}
