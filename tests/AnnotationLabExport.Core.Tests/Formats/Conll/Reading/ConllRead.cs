using System.Text.RegularExpressions;
using AnnotationLabExport.Formats.Conll.Reading;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Formats.Conll.Reading;

/// <summary>What the reader makes of a file, and what it says.</summary>
internal sealed partial class ConllRead
{
    private ConllRead(Action<ConllReader> feed, ConllReadOptions options, string? title)
    {
        using var reader = new ConllReader("corpus.conll", title, options, Told.Add) { Warn = Warnings.Add };
        feed(reader);
        Take(reader);
        reader.Finish();
        Take(reader);
    }

    public List<AlabTask> Tasks { get; } = [];

    public List<string> Warnings { get; } = [];

    /// <summary>What is told with -Verbose.</summary>
    public List<string> Told { get; } = [];

    /// <summary>The codes of the last warning with their counts: <c>ConllTagBroken 2, TextInvalid 1</c>.</summary>
    public string Codes => string.Join(", ", Warnings.SelectMany(warning => CodeAndCount().Matches(warning)).Select(match => match.Value));

    /// <summary>How many spans break a scheme.</summary>
    public int Broken => Codes.StartsWith("ConllTagBroken ", StringComparison.Ordinal) ? int.Parse(Codes["ConllTagBroken ".Length..], null) : 0;

    /// <summary>The spans of all documents in short: <c>LABEL:text</c>, documents apart by <c>|</c>.</summary>
    public string Spans => string.Join(" | ", Tasks.Select(task => string.Join(' ', Annotations(task).Select(span => $"{span.Label}:{span.Text}"))));

    /// <summary>The documents in short: <c>id:text</c>, sentences apart by <c>/</c>.</summary>
    public string Texts => string.Join(' ', Tasks.Select(task => $"{task.Id}:{task.Text!.Replace('\n', '/')}"));

    public static ConllRead Of(string text, ConllReadOptions? options = null, string? title = "corpus") =>
        Of(text.Split('\n'), options, title);

    public static ConllRead Of(IEnumerable<string> lines, ConllReadOptions? options = null, string? title = "corpus") =>
        Of(
            (reader, take) =>
            {
                foreach (string line in lines)
                {
                    reader.Add(line);
                    take();
                }
            },
            options,
            title);

    /// <summary>Feeds a reader; what is complete is taken when it is said.</summary>
    public static ConllRead Of(Action<ConllReader, Action> feed, ConllReadOptions? options = null, string? title = "corpus")
    {
        ConllRead? read = null;
        var early = new List<AlabTask>();
        read = new ConllRead(reader => feed(reader, () => Take(reader, early)), options ?? new(), title);
        read.Tasks.InsertRange(0, early);
        return read;
    }

    public static IReadOnlyList<AlabAnnotation> Annotations(AlabTask task) => Assert.Single(task.Completions).Annotations;

    public static ConllReadOptions Columns(string? token, params string[] tags) => new()
    {
        TokenColumn = token is null ? null : ConllColumn.Parse(token),
        TagColumns = [.. tags.Select(ConllColumn.Parse)],
    };

    private void Take(ConllReader reader) => Take(reader, Tasks);

    private static void Take(ConllReader reader, List<AlabTask> tasks)
    {
        while (reader.TryTake(out TaskRecord record))
            tasks.Add(AlabTask.Of(record, "corpus"));
    }

    [GeneratedRegex(@"\b(?:Conll[A-Z]\w+|TextInvalid|DuplicateTaskId) \d+")]
    private static partial Regex CodeAndCount();
}
