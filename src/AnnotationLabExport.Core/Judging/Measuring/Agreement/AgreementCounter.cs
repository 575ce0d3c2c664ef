using AnnotationLabExport.Choosing;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>
/// Counts how annotators agree (docs/agreement.md): on entities, on assertions, on tokens, and on the choices of each control. Memory holds no
/// task: for each pair of annotators how often each pair of values was met.
/// </summary>
public sealed class AgreementCounter : ITaskCounter
{
    private readonly SharedSpans _spans = new();
    private readonly TokenValues _tokenValues;
    private readonly SortedDictionary<string, ValueAgreement> _choices = new(StringComparer.Ordinal);

    /// <summary>Begins.</summary>
    public AgreementCounter() => _tokenValues = new TokenValues(Tokens);

    /// <summary>How many annotation sets name nobody, and were left out.</summary>
    public int Nameless => Raters.Nameless;

    /// <summary>Who annotated.</summary>
    internal Raters Raters { get; } = new();

    /// <summary>Whether anybody labelled an entity, in whatever task.</summary>
    internal bool HasEntities { get; private set; }

    /// <summary>The tasks that they have in common.</summary>
    internal RaterTasks Tasks { get; } = new();

    /// <summary>How they agree on entities.</summary>
    internal SpanAgreement Entities { get; } = new();

    /// <summary>How they agree on assertions.</summary>
    internal SpanAgreement Assertions { get; } = new();

    /// <summary>How they agree on the labels of tokens.</summary>
    internal ValueAgreement Tokens { get; } = new();

    /// <summary>How they agree on the choices of each control, by its name.</summary>
    internal IReadOnlyDictionary<string, ValueAgreement> Choices => _choices;

    /// <inheritdoc/>
    public void Add(MeasuredTask task)
    {
        SortedDictionary<int, AnnotationSet> sets = Raters.Choose(task.Chosen.Sets);
        Tasks.Add(sets.Keys);
        if (_spans.Load(task, sets))
        {
            Entities.Add(_spans.Raters, _spans.Entities);
            Assertions.Add(_spans.Raters, _spans.Assertions);
            _tokenValues.Add(task.Number, _spans.Raters, _spans.Documents);
        }

        AddChoices(task, sets);
    }

    /// <summary>The choices about a whole task; those about a region belong to a region of one annotator.</summary>
    private void AddChoices(MeasuredTask task, SortedDictionary<int, AnnotationSet> sets)
    {
        var answers = new SortedDictionary<string, SortedDictionary<int, int>>(StringComparer.Ordinal);
        foreach ((int rater, AnnotationSet set) in sets)
        {
            foreach (Result result in set.Results)
            {
                HasEntities = HasEntities || IsEntity(task, result);
                if (ResultLabels.KindOf(result) is LabelledKind.Choices or LabelledKind.Taxonomy && !IsOfRegion(result))
                    AddAnswer(task, answers, rater, result);
            }
        }

        foreach ((string control, SortedDictionary<int, int> given) in answers)
            _choices[control].Add(task.Number, [.. given.Keys], [.. given.Values], units: 1);
    }

    private void AddAnswer(MeasuredTask task, SortedDictionary<string, SortedDictionary<int, int>> answers, int rater, Result result)
    {
        string control = ScalarText.Of(result.FromName) is { Length: > 0 } name ? name : ScalarText.Of(result.Type);
        foreach (string label in ResultLabels.Of(result).Where(label => task.Passes(result, label)))
        {
            if (!_choices.TryGetValue(control, out ValueAgreement? choices))
                _choices[control] = choices = new ValueAgreement();
            if (!answers.TryGetValue(control, out SortedDictionary<int, int>? given))
                answers[control] = given = [];
            given[rater] = choices.Values.With(given.GetValueOrDefault(rater), label);
        }
    }

    private static bool IsEntity(MeasuredTask task, Result result) => ResultLabels.KindOf(result) == LabelledKind.Span
        && ResultLabels.Of(result).Any(label => task.Passes(result, label) && task.KindOf(result, label) == AnnotationKind.Entity);

    private static bool IsOfRegion(Result result) => result.IsRegion || result.Value.Member(MemberName.Start).IsPresent;
}
