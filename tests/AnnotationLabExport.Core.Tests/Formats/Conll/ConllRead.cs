using AnnotationLabExport.Formats.Conll.Reading;
using AnnotationLabExport.Objects;

namespace AnnotationLabExport.CoreTests.Formats.Conll;

/// <summary>What the reader makes of the lines of a file.</summary>
internal sealed class ConllRead
{
    private ConllRead(IEnumerable<string> lines)
    {
        var reader = new ConllReader("corpus.conll", "corpus");
        foreach (string line in lines)
            Add(reader.Add(line));
        Add(reader.Finish());
        Repairs = reader.Repairs;
    }

    public List<AlabTask> Tasks { get; } = [];

    public int Repairs { get; }

    /// <summary>The spans of all documents in short: <c>LABEL:text</c>, documents apart by <c>|</c>.</summary>
    public string Spans => string.Join(" | ", Tasks.Select(task => string.Join(' ', Annotations(task).Select(span => $"{span.Label}:{span.Text}"))));

    public static ConllRead Of(string text) => new(text.Split('\n'));

    public static ConllRead Of(IEnumerable<string> lines) => new(lines);

    public static IReadOnlyList<AlabAnnotation> Annotations(AlabTask task) => Assert.Single(task.Completions).Annotations;

    private void Add(AlabTask? task)
    {
        if (task is not null)
            Tasks.Add(task);
    }
}
