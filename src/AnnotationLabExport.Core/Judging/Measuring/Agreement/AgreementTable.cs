using AnnotationLabExport.Choosing;

namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>Makes figures of what was counted: over all annotators, and pair by pair.</summary>
/// <param name="counter">What was counted.</param>
/// <param name="source">What the project is called.</param>
/// <param name="perLabel">Whether each label has a line of its own, too.</param>
public sealed class AgreementTable(AgreementCounter counter, string source, bool perLabel = false)
{
    private readonly PairFigures _pairs = new(counter, source);
    private readonly OverAllFigures _overAll = new(counter, source);

    /// <summary>The annotators, people before models, by name.</summary>
    public IReadOnlyList<(string Name, bool IsModel)> Annotators => [.. Ordered().Select(NameOf)];

    /// <summary>How far all annotators agree; there is always a line, if only to say why it is empty.</summary>
    public IEnumerable<AlabAgreement> OverAll()
    {
        (int First, int Second)[] pairs = [.. PairsInCommon()];
        return Subjects().Select(subject => _overAll.Of(
            subject.Kind,
            subject.Control,
            subject.Label,
            [.. pairs.Select(pair => _pairs.Of(pair, subject.Kind, subject.Control, subject.Label))]));
    }

    /// <summary>How far every two annotators agree that have a task in common.</summary>
    public IEnumerable<AlabAgreement> Pairs() => PairsInCommon().SelectMany(Of);

    /// <summary>How far each annotator agrees with one, also those that have no task in common with him.</summary>
    /// <param name="reference">A name that he goes by, ignoring case. Several that go by it are each compared.</param>
    /// <returns>The one is the first of each pair.</returns>
    public IEnumerable<AlabAgreement> With(string reference) =>
        from one in Ordered().Where(rater => counter.Raters.GoesBy(rater, reference))
        from other in Ordered().Where(rater => rater != one)
        from line in Of((one, other))
        select line;

    /// <summary>The lines of a pair: what neither of the two used says nothing of them, unless there is nothing else to say.</summary>
    private IEnumerable<AlabAgreement> Of((int First, int Second) pair)
    {
        AlabAgreement[] lines = [.. Subjects().Select(subject => _pairs.Of(pair, subject.Kind, subject.Control, subject.Label))];
        AlabAgreement[] told = [.. lines.Where(line => line.FirstSpans + line.SecondSpans > 0 || IsTold(line))];
        return told.Length > 0 ? told : lines.Take(1);
    }

    /// <summary>Entities are told of even if there are none; choices if there are any.</summary>
    private static bool IsTold(AlabAgreement line) => line.Kind switch
    {
        AnnotationKind.Entity => line.Label is null,
        AnnotationKind.Classification => line.Units > 0,
        _ => false,
    };

    private IEnumerable<(int First, int Second)> PairsInCommon()
    {
        int[] raters = [.. Ordered()];
        return
            from first in Enumerable.Range(0, raters.Length)
            from second in Enumerable.Range(first + 1, raters.Length - first - 1)
            where counter.Tasks.Common(RaterPair.Of(raters[first], raters[second])) > 0
            select (raters[first], raters[second]);
    }

    private IEnumerable<int> Ordered() => Enumerable.Range(0, counter.Raters.Names.Count)
        .OrderBy(rater => counter.Raters.Names[rater].IsModel)
        .ThenBy(rater => counter.Raters.Names[rater].Name, StringComparer.Ordinal);

    private (string, bool) NameOf(int rater) => (counter.Raters.Names[rater].Name, counter.Raters.Names[rater].IsModel);

    /// <summary>What there is to agree on: entities unless there is only other; assertions; each control; with their labels.</summary>
    private IEnumerable<(AnnotationKind Kind, string? Control, string? Label)> Subjects()
    {
        if (counter.HasEntities || counter.Assertions.Labels.Count + counter.Choices.Count == 0)
            yield return (AnnotationKind.Entity, null, null);
        foreach (string label in perLabel ? counter.Entities.Labels : [])
            yield return (AnnotationKind.Entity, null, label);
        if (counter.Assertions.Labels.Count > 0)
            yield return (AnnotationKind.Assertion, null, null);
        foreach (string label in perLabel ? counter.Assertions.Labels : [])
            yield return (AnnotationKind.Assertion, null, label);
        foreach ((string control, ValueAgreement choices) in counter.Choices)
        {
            yield return (AnnotationKind.Classification, control, null);
            foreach (string label in perLabel ? choices.Values.Labels : [])
                yield return (AnnotationKind.Classification, control, label);
        }
    }
}
