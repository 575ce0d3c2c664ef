using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Formats.Spacy;

/// <summary>Makes the Docs of tasks: one for every annotation set.</summary>
/// <param name="rent">Gives room for Docs; may be called by any thread.</param>
/// <param name="options">What was asked for.</param>
/// <param name="log">Told of what does not come out as it went in.</param>
internal sealed class SpacyTaskWriter(Func<SpacyDocs> rent, FormatOptions options, DiagnosticLog log) : ITaskWriter
{
    private readonly DocBuilder _builder = new(options.Tokens.Alignment);
    private readonly List<SpacyDocs> _full = [];
    private SpacyDocs? _docs;

    /// <summary>How the spans ended since this was last collected, as entities.</summary>
    public SpanAccount Spans { get; } = new();

    /// <inheritdoc/>
    public int? Write(TaggedTask task, Utf8Output output)
    {
        task.TellOfText(log);
        if (!task.HasText)
            return null;
        int spans = 0;
        int documents = Math.Max(1, task.Chosen.Sets.Count);
        for (int i = 0; i < documents; i++)
        {
            TaggedDocument document = task.Document(i);
            document.TellOfFirstLevel(Spans, log, task.Task);
            spans += _builder.Write(task, document, Next());
        }

        return spans;
    }

    /// <summary>Gives all Docs away.</summary>
    public void MoveTo(Action<SpacyDocs> take)
    {
        if (_docs is { Count: > 0 })
        {
            _full.Add(_docs);
            _docs = null;
        }

        foreach (SpacyDocs docs in _full)
            take(docs);
        _full.Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private SpacyDocs Next()
    {
        if (_docs is { IsFull: true })
        {
            _full.Add(_docs);
            _docs = null;
        }

        return _docs ??= rent();
    }
}
