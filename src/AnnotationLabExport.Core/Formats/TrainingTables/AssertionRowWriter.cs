using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.TrainingTables;

/// <summary>Writes a row for each assertion with each entity at its place.</summary>
/// <param name="rows">Takes the cells.</param>
/// <param name="unannotated">The label of entities at whose place no assertion is; null if they have no row.</param>
internal sealed class AssertionRowWriter(TrainingRows rows, string? unannotated) : TrainingRowWriter(rows)
{
    private readonly SpanOrder _entityOrder = new();
    private readonly SpanOrder _assertionOrder = new();
    private readonly SpanFindings _findings = new();
    private readonly List<Span> _entities = [];
    private readonly List<Span> _assertions = [];

    /// <inheritdoc/>
    protected override int Write(TaggedTask task, int set)
    {
        SpanCandidates candidates = task.Spans(set, withAssertions: true);
        candidates.Tell(new SpanAccount(), Rows.Log, task.Task);
        _findings.Clear();
        _entities.Clear();
        _assertions.Clear();
        foreach (Span span in candidates.Spans)
            (task.Annotations.IsAssertion(span.Result, span.Label) ? _assertions : _entities).Add(span);
        var places = new SentencePlaces(task, set);
        ILookup<(int, int), Span> entities = _entityOrder.Arrange(_entities).ToLookup(span => (span.Start, span.End));
        ILookup<(int, int), Span> assertions = _assertionOrder.Arrange(_assertions).ToLookup(span => (span.Start, span.End));
        int written = 0;
        foreach ((int Start, int End) place in entities.Select(at => at.Key).Union(assertions.Select(at => at.Key)).Order())
            written += WriteAt(task, task.Sets[set], places, [.. entities[place]], [.. assertions[place]]);
        _findings.Tell(Rows.Log, task.Task);
        return written;
    }

    /// <summary>Writes the rows of one place.</summary>
    /// <returns>How many: none if the place does not lie in one sentence.</returns>
    private int WriteAt(TaggedTask task, AnnotationSet set, SentencePlaces places, Span[] entities, Span[] assertions)
    {
        if (assertions.Length == 0 && unannotated is null)
            return 0;
        Span[] told = assertions.Length > 0 ? assertions : entities;
        if (entities.Length == 0)
            Tell(DiagnosticCode.AssertionWithoutEntity, set, told);
        SentenceSpan place = places.Of(told[0]);
        if (!place.IsInOne)
        {
            Tell(place.HasTokens ? DiagnosticCode.SpanCutsSentence : DiagnosticCode.SpanCutsToken, set, told);
            return 0;
        }

        string[] names = entities.Length == 0 ? [""] : Array.ConvertAll(entities, entity => entity.Label);
        string[] labels = assertions.Length == 0 ? [unannotated!] : Array.ConvertAll(assertions, assertion => assertion.Label);
        foreach (string name in names)
        {
            foreach (string label in labels)
                WriteRow(task, places, place, told[0], name, label);
        }

        return names.Length * labels.Length;
    }

    private void Tell(DiagnosticCode code, AnnotationSet set, Span[] spans)
    {
        foreach (Span span in spans)
            _findings.Add(code, set, span);
    }

    private void WriteRow(TaggedTask task, SentencePlaces places, SentenceSpan place, Span span, string entity, string label)
    {
        int origin = places.StartOf(place.SentenceFirst);
        Rows.PutTask();
        Rows.Put(task.Text[origin..places.EndOf(place.SentenceEnd)]);
        Rows.Put(task.Text[span.Start..span.End]);
        Rows.Put(entity);
        Rows.Put(label);
        Rows.Put(place.First - place.SentenceFirst);
        Rows.Put(place.Last - place.SentenceFirst);
        Rows.Put(span.Start - origin);
        Rows.Put(span.End - origin);
        Rows.EndRow();
    }
}
