using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.TrainingTables;

/// <summary>Writes a row for each relation of two entities, and perhaps for pairs without one.</summary>
/// <param name="rows">Takes the cells.</param>
/// <param name="options">What was asked for.</param>
/// <param name="pairs">The pairs of labels asked for.</param>
internal sealed class RelationRowWriter(TrainingRows rows, TrainingTableOptions options, LabelPairs pairs) : TrainingRowWriter(rows)
{
    private readonly SpanOrder _order = new();
    private readonly SpanRelations _relations = new();
    private readonly List<RelationRow> _found = [];
    private readonly HashSet<int> _withoutTokens = [];

    /// <inheritdoc/>
    protected override int Write(TaggedTask task, int set)
    {
        TaggedDocument document = task.Candidates(set);
        task.Spans(set).Tell(new SpanAccount(), Rows.Log, task.Task);
        List<Span> entities = _order.Arrange(document.Candidates);
        _relations.Find(document.Set, document.Candidates, entities, task.Annotations);
        LeaveOutRelations(_relations.Others.Count);
        foreach (Result relation in _relations.Others.Where(_relations.IsDangling))
            Rows.Log.Add(DiagnosticCode.RelationDangling, task.Task, document.Set, relation);
        var places = new SentencePlaces(task, set);
        _found.Clear();
        _withoutTokens.Clear();
        foreach (SpanRelation relation in _relations.Found)
            AddRelation(task, document, places, entities, relation);
        if (options.NegativeRelation)
            AddOthers(places, entities);
        foreach (RelationRow row in _found.OrderBy(row => row.Place))
            WriteRow(task, row);
        return _found.Count;
    }

    private void AddRelation(
        TaggedTask task, TaggedDocument document, SentencePlaces places, List<Span> entities, SpanRelation relation)
    {
        Span from = entities[relation.Head];
        Span to = entities[relation.Child];
        if (!pairs.Include(from.Label, to.Label))
            return;
        (Span first, Span second) = to.Start < from.Start ? (to, from) : (from, to);
        SentenceSpan one = places.Of(first);
        SentenceSpan two = places.Of(second);
        if (!one.HasTokens || !two.HasTokens)
        {
            LeaveOutRelations(1);
            Result lost = (one.HasTokens ? second : first).Result;
            if (_withoutTokens.Add(lost.Json.Index))
                Rows.Log.Add(DiagnosticCode.SpanCutsToken, task.Task, document.Set, lost);
            return;
        }

        bool isInOne = one.IsInOne && two.IsInOne && one.SentenceFirst == two.SentenceFirst;
        if (!isInOne && options.RelationScope == RelationScope.Sentence)
        {
            LeaveOutRelations(1);
            Rows.Log.Add(DiagnosticCode.RelationCrossesSentence, task.Task, document.Set, relation.Result);
            return;
        }

        int start = places.StartOf(Math.Min(one.SentenceFirst, two.SentenceFirst));
        int end = places.EndOf(Math.Max(one.SentenceEnd, two.SentenceEnd));
        _found.Add(new RelationRow(
            first, second, Math.Min(start, first.Start), Math.Max(end, Math.Max(first.End, second.End)), relation.Label));
    }

    private void AddOthers(SentencePlaces places, List<Span> entities)
    {
        int most = NegativePairs.Add(places, entities, _relations.Found, pairs, _found);
        if (most > NegativePairs.Many)
            Remark = $"a sentence has {most} pairs of entities without a relation";
    }

    private void WriteRow(TaggedTask task, RelationRow row)
    {
        int origin = row.Start;
        Rows.PutTask();
        Rows.Put(task.Text[row.Start..row.End]);
        Rows.Put(row.First.Start - origin);
        Rows.Put(row.Second.Start - origin);
        Rows.Put(row.First.End - origin);
        Rows.Put(row.Second.End - origin);
        Rows.Put(task.Text[row.First.Start..row.First.End]);
        Rows.Put(task.Text[row.Second.Start..row.Second.End]);
        Rows.Put(row.First.Label);
        Rows.Put(row.Second.Label);
        Rows.Put(row.Label);
        Rows.EndRow();
    }
}
