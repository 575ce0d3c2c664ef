using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging;

namespace AnnotationLabExport.Formats.Spacy;

/// <summary>Makes the Docs of tasks: one for every annotation set.</summary>
/// <param name="rent">Gives room for Docs; may be called by any thread.</param>
/// <param name="options">What was asked for.</param>
/// <param name="log">Told of what does not come out as it went in.</param>
internal sealed class SpacyTaskWriter(Func<SpacyDocs> rent, FormatOptions options, DiagnosticLog log) : DocumentTaskWriter(log)
{
    private readonly DocBuilder _builder = new(options, log);

    /// <summary>The Docs made since this was last collected.</summary>
    public HandOver<SpacyDocs> Docs { get; } = new(rent);

    /// <inheritdoc/>
    protected override int Write(TaggedTask task, TaggedDocument document)
    {
        if (options.NamesAssertions)
            document.Spans(task.TaskText, withAssertions: true).Findings.TellBeyond(document.Findings, Log, task.Task);
        return _builder.Write(task, document, Docs.Next());
    }
}
