using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Formats.TrainingTables;

/// <summary>Writes a row for each assertion with each entity at its place.</summary>
/// <param name="rows">Takes the cells.</param>
/// <param name="unannotated">The label of entities at whose place no assertion is; null if they have no row.</param>
internal sealed class AssertionRowWriter(TrainingRows rows, string? unannotated) : TrainingRowWriter(rows)
{
    private readonly SpanOrder _entityOrder = new();
    private readonly SpanOrder _assertionOrder = new();
    private readonly SpanFindings _findings = new();
    private readonly List<Span> _assertions = [];

    /// <inheritdoc/>
    protected override int Write(TaggedTask task, int set)
    {
        TaggedDocument document = task.Candidates(set);
        document.TellOfCandidates(new SpanAccount(), Rows.Log, task.Task);
        task.CollectAssertions(set, _assertions, _findings);
        _findings.Tell(Rows.Log, task.Task);
        var places = new SentencePlaces(task, set);
        ILookup<(int, int), Span> entities = _entityOrder.Arrange(document.Candidates).ToLookup(span => (span.Start, span.End));
        ILookup<(int, int), Span> assertions = _assertionOrder.Arrange(_assertions).ToLookup(span => (span.Start, span.End));
        int written = 0;
        foreach ((int Start, int End) place in entities.Select(at => at.Key).Union(assertions.Select(at => at.Key)).Order())
        {
            if (assertions.Contains(place))
                written += WritePairs(task, document, places, entities[place], assertions[place]);
            else if (unannotated is not null)
                written += entities[place].Sum(entity => WriteRow(task, document, places, entity, entity.Label, unannotated));
        }

        return written;
    }

    private int WritePairs(
        TaggedTask task, TaggedDocument document, SentencePlaces places, IEnumerable<Span> entities, IEnumerable<Span> assertions)
    {
        int written = 0;
        if (entities.Any())
        {
            foreach (Span entity in entities)
                written += assertions.Sum(assertion => WriteRow(task, document, places, assertion, entity.Label, assertion.Label));
            return written;
        }

        foreach (Span assertion in assertions)
        {
            Rows.Log.Add(DiagnosticCode.AssertionWithoutEntity, task.Task, document.Set, assertion.Result);
            written += WriteRow(task, document, places, assertion, "", assertion.Label);
        }

        return written;
    }

    /// <returns>1, or 0 if the span does not lie in one sentence.</returns>
    private int WriteRow(TaggedTask task, TaggedDocument document, SentencePlaces places, Span span, string entity, string label)
    {
        SentenceSpan place = places.Of(span);
        if (!place.IsInOne)
        {
            DiagnosticCode code = place.HasTokens ? DiagnosticCode.SpanCutsSentence : DiagnosticCode.SpanCutsToken;
            Rows.Log.Add(code, task.Task, document.Set, span.Result, () => "left out of the table");
            return 0;
        }

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
        return 1;
    }
}
