using AnnotationLabExport.Choosing;

namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>Makes the figures of all annotators: means over the pairs, and the alpha of all together.</summary>
/// <param name="counter">What was counted.</param>
/// <param name="source">What the project is called.</param>
internal sealed class OverAllFigures(AgreementCounter counter, string source)
{
    private const string NoAnnotator = "nobody annotated";
    private const string OneAnnotator = "only one annotator";
    private const string NoTask = "no two annotators have a task in common";
    private const string NoPair = "not defined for any pair";
    private const string NoUnit = "nothing was judged by two annotators";
    private const string SameValues = "all values are the same";

    /// <summary>The figures of all annotators.</summary>
    /// <param name="kind">Entity, Assertion or Classification.</param>
    /// <param name="control">The control, of choices.</param>
    /// <param name="label">The label; null for all together.</param>
    /// <param name="pairs">The same figures of the pairs that have a task in common.</param>
    public AlabAgreement Of(AnnotationKind kind, string? control, string? label, IReadOnlyList<AlabAgreement> pairs)
    {
        var undefined = new UndefinedFigures();
        string? missing = counter.Raters.Names.Count switch
        {
            0 => NoAnnotator,
            1 => OneAnnotator,
            _ => pairs.Count == 0 ? NoTask : null,
        };
        var line = new AlabAgreement { Source = source, Kind = kind, Control = control, Label = label, Pairs = pairs.Count };
        if (kind != AnnotationKind.Classification)
            line = WithSpans(line, pairs, missing, undefined);
        if (kind != AnnotationKind.Assertion)
            line = WithValues(line, pairs, missing, control is null ? counter.Tokens : counter.Choices[control], undefined);
        if (kind == AnnotationKind.Classification)
            line = line with { Tasks = (int)line.Units };
        return line with { Undefined = undefined.Text };
    }

    private AlabAgreement WithSpans(AlabAgreement line, IReadOnlyList<AlabAgreement> pairs, string? missing, UndefinedFigures undefined)
    {
        line = line with
        {
            Tasks = counter.Entities.Tasks,
            FirstSpans = pairs.Sum(pair => pair.FirstSpans ?? 0),
            SecondSpans = pairs.Sum(pair => pair.SecondSpans ?? 0),
            ExactSpans = pairs.Sum(pair => pair.ExactSpans ?? 0),
            OverlappingSpans = pairs.Sum(pair => pair.OverlappingSpans ?? 0),
            F1 = pairs.Average(pair => pair.F1),
            OverlapF1 = pairs.Average(pair => pair.OverlapF1),
        };
        undefined
            .Tell(nameof(AlabAgreement.F1), line.F1, missing ?? NoPair)
            .Tell(nameof(AlabAgreement.OverlapF1), line.OverlapF1, missing ?? NoPair);
        return line;
    }

    private static AlabAgreement WithValues(
        AlabAgreement line, IReadOnlyList<AlabAgreement> pairs, string? missing, ValueAgreement values, UndefinedFigures undefined)
    {
        line = line with
        {
            Units = values.All.Units,
            Observed = pairs.Average(pair => pair.Observed),
            Kappa = pairs.Average(pair => pair.Kappa),
            Alpha = line.Label is null ? values.All.All() : values.All.Of(values.Values.NumberOf(line.Label)),
        };
        undefined
            .Tell(nameof(AlabAgreement.Observed), line.Observed, missing ?? NoPair)
            .Tell(nameof(AlabAgreement.Kappa), line.Kappa, missing ?? NoPair)
            .Tell(nameof(AlabAgreement.Alpha), line.Alpha, missing ?? (line.Units == 0 ? NoUnit : SameValues));
        return line;
    }
}
