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
    private readonly SpansByPlace _entities = new();
    private readonly SpansByPlace _assertions = new();
    private readonly SpanFindings _findings = new();
    private readonly List<(int Start, int End)> _places = [];

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
        _entities.Arrange();
        _assertions.Arrange();
        _places.Clear();
        _entities.AddPlaces(_places);
        _assertions.AddPlaces(_places);
        _places.Sort();
        var places = new SentencePlaces(task, set);
        int written = 0;
        for (int i = 0; i < _places.Count; i++)
        {
            if (i == 0 || _places[i] != _places[i - 1])
                written += WriteAt(task, task.Sets[set], places, _entities.At(_places[i]), _assertions.At(_places[i]));
        }

        _findings.Tell(Rows.Log, task.Task);
        return written;
    }

    /// <summary>Writes the rows of one place.</summary>
    /// <returns>How many: none if the place does not lie in one sentence.</returns>
    private int WriteAt(
        TaggedTask task, AnnotationSet set, SentencePlaces places, ReadOnlySpan<Span> entities, ReadOnlySpan<Span> assertions)
    {
        if (assertions.IsEmpty && unannotated is null)
            return 0;
        ReadOnlySpan<Span> told = assertions.IsEmpty ? entities : assertions;
        if (entities.IsEmpty)
            Tell(DiagnosticCode.AssertionWithoutEntity, set, told);
        SentenceSpan place = places.Of(told[0]);
        if (!place.IsInOne)
        {
            Tell(place.HasTokens ? DiagnosticCode.SpanCutsSentence : DiagnosticCode.SpanCutsToken, set, told);
            return 0;
        }

        int names = Math.Max(entities.Length, 1);
        int labels = Math.Max(assertions.Length, 1);
        for (int name = 0; name < names; name++)
        {
            for (int label = 0; label < labels; label++)
            {
                WriteRow(
                    task, places, place, told[0], entities.IsEmpty ? "" : entities[name].Label, assertions.IsEmpty ? unannotated! : assertions[label].Label);
            }
        }

        return names * labels;
    }

    private void Tell(DiagnosticCode code, AnnotationSet set, ReadOnlySpan<Span> spans)
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
