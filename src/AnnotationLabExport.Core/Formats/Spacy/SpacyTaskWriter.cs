using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Tagging;

namespace AnnotationLabExport.Formats.Spacy;

/// <summary>Makes the Docs of tasks: one for every annotation set.</summary>
/// <param name="rent">Gives room for Docs; may be called by any thread.</param>
/// <param name="options">What was asked for.</param>
/// <param name="log">Told of what does not come out as it went in.</param>
internal sealed class SpacyTaskWriter(Func<SpacyDocs> rent, FormatOptions options, DiagnosticLog log) : DocumentTaskWriter(log)
{
    private readonly DocBuilder _builder = new(options, log);
    private readonly List<SpacyDocs> _full = [];
    private SpacyDocs? _docs;

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
    protected override int Write(TaggedTask task, TaggedDocument document)
    {
        if (options.NamesAssertions)
            document.Spans(task.TaskText, withAssertions: true).Findings.TellBeyond(document.Findings, Log, task.Task);
        return _builder.Write(task, document, Next());
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
