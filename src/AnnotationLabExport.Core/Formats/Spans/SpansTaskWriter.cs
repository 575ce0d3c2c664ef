using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.Spans;

/// <summary>Writes the lines of tasks: one for every annotation set.</summary>
/// <param name="options">How lines are written.</param>
/// <param name="withAssertions">Whether assertions are spans too.</param>
/// <param name="log">Told of what does not come out as it went in.</param>
internal sealed class SpansTaskWriter(SpansOptions options, bool withAssertions, DiagnosticLog log) : ITaskWriter
{
    private readonly bool _countsCodePoints = options.CountsCodePoints;
    private readonly SpanDocument _document = new();
    private int _relations;

    /// <summary>How the spans ended since this was last collected.</summary>
    public SpanAccount Spans { get; } = new();

    /// <summary>The lines whose numbers go on through the file.</summary>
    public NumberedLines Numbered { get; } = new();

    /// <inheritdoc/>
    public int? Write(TaggedTask task, Utf8Output output)
    {
        task.TellOfText(log);
        if (!task.HasText)
            return null;
        int spans = 0;
        int documents = Math.Max(1, task.Sets.Count);
        for (int i = 0; i < documents; i++)
        {
            TaggedDocument document = task.Candidates(i);
            SpanCandidates candidates = task.Spans(i, withAssertions);
            candidates.Tell(Spans, log, task.Task);
            _document.Load(task, document.Set, candidates.Spans, log);
            Spans.LostToOverlap += _document.LostSpans.Count;
            foreach (Span lost in _document.LostSpans)
                log.Add(DiagnosticCode.SpanOverlap, task.Task, document.Set, lost.Result);
            _relations += _document.OtherRelations.Count;
            foreach (Result relation in _document.OtherRelations.Where(_document.IsDangling))
                log.Add(DiagnosticCode.RelationDangling, task.Task, document.Set, relation);
            if (options.Style == SpanStyle.Doccano)
                DoccanoLine.Write(_document, _countsCodePoints, Numbered);
            else
                SpansLine.Write(_document, _countsCodePoints, output);
            Spans.Exact += _document.Spans.Count;
            spans += _document.Spans.Count;
        }

        return spans;
    }

    /// <summary>How many relations were left out since this was last asked.</summary>
    public int TakeRelations()
    {
        int relations = _relations;
        _relations = 0;
        return relations;
    }

    /// <inheritdoc/>
    public void Dispose() => Numbered.Dispose();
}
