using AnnotationLabExport.Choosing;

namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>Makes the figures of a pair of annotators.</summary>
/// <param name="counter">What was counted.</param>
/// <param name="source">What the project is called.</param>
internal sealed class PairFigures(AgreementCounter counter, string source)
{
    private const string NoTask = "no task in common";
    private const string NoText = "no task in common has a text that both annotated";
    private const string NoSpan = "neither has such a span";
    private const string NoFirstSpan = "the first has no such span";
    private const string NoSecondSpan = "the second has no such span";
    private const string NoToken = "no token in common";
    private const string SameTokens = "both gave all tokens the same value";
    private const string NoAnswer = "no task in common that both answered";
    private const string SameAnswers = "both gave all tasks the same answer";

    /// <summary>The figures of a pair; the first stays the first.</summary>
    /// <param name="raters">The two, by their numbers.</param>
    /// <param name="kind">Entity or Classification.</param>
    /// <param name="control">The control, of choices.</param>
    /// <param name="label">The label; null for all together.</param>
    public AlabAgreement Of((int First, int Second) raters, AnnotationKind kind, string? control, string? label)
    {
        AnnotatorName first = counter.Raters.Names[raters.First];
        AnnotatorName second = counter.Raters.Names[raters.Second];
        AlabAgreement line = control is null ? Entities(raters, label) : Choices(raters, counter.Choices[control], label);
        return line with
        {
            Kind = kind,
            Control = control,
            Label = label,
            First = first.Name,
            FirstIsModel = first.IsModel,
            Second = second.Name,
            SecondIsModel = second.IsModel,
            Pairs = 1,
        };
    }

    private AlabAgreement Entities((int First, int Second) raters, string? label)
    {
        var pair = RaterPair.Of(raters.First, raters.Second);
        SpanPair? spans = counter.Spans.Find(pair);
        SpanCounts counts = spans is null ? default : label is null ? spans.All : spans.Of(label);
        if (pair.First != raters.First)
            counts = counts.Swapped;
        ValueCounts tokens = Counts(counter.Tokens, pair, label);
        bool isInCommon = counter.Tasks.Common(pair) > 0;
        string? missing = !isInCommon ? NoTask : spans is null ? NoText : null;
        string noToken = missing ?? (tokens.Units == 0 ? NoToken : SameTokens);
        return new AlabAgreement
        {
            Source = source,
            Kind = AnnotationKind.Entity,
            Tasks = spans?.Tasks ?? 0,
            FirstSpans = counts.First,
            SecondSpans = counts.Second,
            ExactSpans = counts.Exact,
            OverlappingSpans = counts.Overlapping,
            Precision = counts.Precision,
            Recall = counts.Recall,
            F1 = counts.F1,
            OverlapF1 = counts.OverlapF1,
            Units = tokens.Units,
            Observed = tokens.Observed,
            Kappa = tokens.Kappa,
            Alpha = tokens.Alpha,
            Undefined = new UndefinedFigures()
                .Tell(nameof(AlabAgreement.Precision), counts.Precision, missing ?? (counts.F1 is null ? NoSpan : NoSecondSpan))
                .Tell(nameof(AlabAgreement.Recall), counts.Recall, missing ?? (counts.F1 is null ? NoSpan : NoFirstSpan))
                .Tell(nameof(AlabAgreement.F1), counts.F1, missing ?? NoSpan)
                .Tell(nameof(AlabAgreement.OverlapF1), counts.OverlapF1, missing ?? NoSpan)
                .Tell(nameof(AlabAgreement.Observed), tokens.Observed, noToken)
                .Tell(nameof(AlabAgreement.Kappa), tokens.Kappa, noToken)
                .Tell(nameof(AlabAgreement.Alpha), tokens.Alpha, noToken)
                .Text,
        };
    }

    private AlabAgreement Choices((int First, int Second) raters, ValueAgreement choices, string? label)
    {
        var pair = RaterPair.Of(raters.First, raters.Second);
        ValueCounts answers = Counts(choices, pair, label);
        string missing = counter.Tasks.Common(pair) == 0 ? NoTask : answers.Units == 0 ? NoAnswer : SameAnswers;
        return new AlabAgreement
        {
            Source = source,
            Kind = AnnotationKind.Classification,
            Tasks = choices.Find(pair)?.Tasks ?? 0,
            Units = answers.Units,
            Observed = answers.Observed,
            Kappa = answers.Kappa,
            Alpha = answers.Alpha,
            Undefined = new UndefinedFigures()
                .Tell(nameof(AlabAgreement.Observed), answers.Observed, missing)
                .Tell(nameof(AlabAgreement.Kappa), answers.Kappa, missing)
                .Tell(nameof(AlabAgreement.Alpha), answers.Alpha, missing)
                .Text,
        };
    }

    private static ValueCounts Counts(ValueAgreement agreement, RaterPair pair, string? label) =>
        agreement.Find(pair) is not { } values ? default
        : label is null ? values.All()
        : values.Of(agreement.Values.NumberOf(label));
}
