using AnnotationLabExport.Choosing;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>The spans of a task that several annotators annotated, side by side; overwritten by the next task.</summary>
internal sealed class SharedSpans
{
    private readonly List<int> _raters = [];
    private readonly List<TaggedDocument> _documents = [];
    private readonly List<List<LabelledPlace>> _entities = [];
    private readonly List<List<LabelledPlace>> _assertions = [];

    /// <summary>Who annotated it, ascending.</summary>
    public IReadOnlyList<int> Raters => _raters;

    /// <summary>The document of each.</summary>
    public IReadOnlyList<TaggedDocument> Documents => _documents;

    /// <summary>The entities of each, in order of label and place, none twice; there may be more lists than annotators.</summary>
    public IReadOnlyList<List<LabelledPlace>> Entities => _entities;

    /// <summary>The assertions of each, likewise; none where nothing tells which labels they are.</summary>
    public IReadOnlyList<List<LabelledPlace>> Assertions => _assertions;

    /// <summary>Looks at a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="sets">The annotation set of each annotator.</param>
    /// <returns>Whether it has a text, and several annotation sets that can be read.</returns>
    public bool Load(MeasuredTask task, SortedDictionary<int, AnnotationSet> sets)
    {
        if (sets.Count < 2 || !task.Tagged.HasText)
            return false;
        _raters.Clear();
        _documents.Clear();
        foreach ((int rater, AnnotationSet set) in sets)
        {
            int number = IndexOf(task.Tagged.Sets, set);
            if (number < 0)
                continue;
            _raters.Add(rater);
            _documents.Add(task.Tagged.Document(number));
            Fill(_entities, _documents[^1].Candidates);
            Fill(_assertions, task.HasAssertions ? AssertionsOf(task, set) : []);
        }

        return _raters.Count > 1;
    }

    /// <summary>Fills the list of the annotator who was met last.</summary>
    private void Fill(List<List<LabelledPlace>> lists, IEnumerable<Span> found)
    {
        if (lists.Count < _raters.Count)
            lists.Add([]);
        List<LabelledPlace> spans = lists[_raters.Count - 1];
        spans.Clear();
        spans.AddRange(found.Select(span => new LabelledPlace(span.Label, span.Start, span.End)).Distinct());
        spans.Sort();
    }

    private static IEnumerable<Span> AssertionsOf(MeasuredTask task, AnnotationSet set) => task.Spans(set)
        .Where(span => span.Place.IsUsable && task.KindOf(span.Result, span.Label) == AnnotationKind.Assertion);

    private static int IndexOf(IReadOnlyList<AnnotationSet> sets, AnnotationSet set)
    {
        for (int i = 0; i < sets.Count; i++)
        {
            if (sets[i].Json.Index == set.Json.Index)
                return i;
        }

        return -1;
    }
}
