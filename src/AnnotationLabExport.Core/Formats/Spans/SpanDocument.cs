using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.Spans;

/// <summary>What a line says of a document: its spans in order, the relations between them, its categories. Reused for the next.</summary>
internal sealed class SpanDocument
{
    private readonly SpanOrder _order = new();
    private readonly SpanRelations _relations = new();

    /// <summary>The task.</summary>
    public TaggedTask Task { get; private set; } = null!;

    /// <summary>The annotation set; absent in the document of a task that has none.</summary>
    public AnnotationSet Set { get; private set; }

    /// <summary>The spans.</summary>
    public List<Span> Spans { get; private set; } = [];

    /// <summary>The spans that are left out for another of their place and label.</summary>
    public IReadOnlyList<Span> LostSpans => _order.Lost;

    /// <summary>The relations between them, in source order.</summary>
    public IReadOnlyList<SpanRelation> Relations => _relations.Found;

    /// <summary>The relations that are left out, since an end of theirs is no span.</summary>
    public IReadOnlyList<Result> OtherRelations => _relations.Others;

    /// <summary>Whether an end of a relation is not in the annotation set at all.</summary>
    public bool IsDangling(Result relation) => _relations.IsDangling(relation);

    /// <summary>The choices about the whole.</summary>
    public List<ControlChoices> Choices { get; private set; } = [];

    /// <summary>Takes a document.</summary>
    /// <param name="task">The task.</param>
    /// <param name="set">The annotation set.</param>
    /// <param name="candidates">Its spans in source order.</param>
    /// <param name="log">Told what is wrong with its choices.</param>
    public void Load(TaggedTask task, AnnotationSet set, List<Span> candidates, DiagnosticLog log)
    {
        Task = task;
        Set = set;
        Spans = _order.Arrange(candidates);
        _relations.Find(set, candidates, Spans, task.Annotations);
        Choices = WrittenChoices.Of(task, set, log);
    }
}
