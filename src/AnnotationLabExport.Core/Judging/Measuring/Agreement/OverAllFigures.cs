using AnnotationLabExport.Choosing;

namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>Makes the figures of all annotators: means over the pairs, and the alpha of all together.</summary>
/// <param name="counter">What was counted.</param>
/// <param name="source">What the project is called.</param>
/// <param name="pairs">The pairs that have a task in common.</param>
internal sealed class OverAllFigures(AgreementCounter counter, string source, IReadOnlyCollection<(int First, int Second)> pairs)
{
    private const string NoAnnotator = "nobody annotated";
    private const string OneAnnotator = "only one annotator";
    private const string NoTask = "no two annotators have a task in common";
    private const string NoPair = "not defined for any pair";
    private const string NoUnit = "nothing was judged by two annotators";
    private const string SameValues = "all values are the same";

    /// <summary>The figures of all annotators.</summary>
    /// <param name="kind">Entity or Classification.</param>
    /// <param name="control">The control, of choices.</param>
    /// <param name="label">The label; null for all together.</param>
    /// <param name="lines">The same figures of the pairs.</param>
    public AlabAgreement Of(AnnotationKind kind, string? control, string? label, IReadOnlyList<AlabAgreement> lines)
    {
        ValueAgreement values = control is null ? counter.Tokens : counter.Choices[control];
        double? alpha = label is null ? values.All.All() : values.All.Of(values.Values.NumberOf(label));
        string? missing = counter.Raters.Names.Count switch
        {
            0 => NoAnnotator,
            1 => OneAnnotator,
            _ => pairs.Count == 0 ? NoTask : null,
        };
        string noUnit = missing ?? (values.All.Units == 0 ? NoUnit : SameValues);
        var line = new AlabAgreement
        {
            Source = source,
            Kind = kind,
            Control = control,
            Label = label,
            Pairs = pairs.Count,
            Tasks = control is null ? counter.Spans.Tasks : (int)values.All.Units,
            Units = values.All.Units,
            Observed = Mean(lines, pair => pair.Observed),
            Kappa = Mean(lines, pair => pair.Kappa),
            Alpha = alpha,
        };
        var undefined = new UndefinedFigures();
        if (control is null)
        {
            line = WithSpans(line, lines);
            undefined
                .Tell(nameof(AlabAgreement.F1), line.F1, missing ?? NoPair)
                .Tell(nameof(AlabAgreement.OverlapF1), line.OverlapF1, missing ?? NoPair);
        }

        undefined
            .Tell(nameof(AlabAgreement.Observed), line.Observed, missing ?? NoPair)
            .Tell(nameof(AlabAgreement.Kappa), line.Kappa, missing ?? NoPair)
            .Tell(nameof(AlabAgreement.Alpha), line.Alpha, noUnit);
        return line with { Undefined = undefined.Text };
    }

    private static AlabAgreement WithSpans(AlabAgreement line, IReadOnlyList<AlabAgreement> lines) => line with
    {
        FirstSpans = lines.Sum(pair => pair.FirstSpans ?? 0),
        SecondSpans = lines.Sum(pair => pair.SecondSpans ?? 0),
        ExactSpans = lines.Sum(pair => pair.ExactSpans ?? 0),
        OverlappingSpans = lines.Sum(pair => pair.OverlappingSpans ?? 0),
        F1 = Mean(lines, pair => pair.F1),
        OverlapF1 = Mean(lines, pair => pair.OverlapF1),
    };

    /// <summary>The mean over the pairs for which a figure is defined; null if it is for none.</summary>
    private static double? Mean(IReadOnlyList<AlabAgreement> lines, Func<AlabAgreement, double?> figure) => lines.Average(figure);
}
