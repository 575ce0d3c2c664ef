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
    /// <param name="kind">Entity, Assertion or Classification.</param>
    /// <param name="control">The control, of choices.</param>
    /// <param name="label">The label; null for all together.</param>
    public AlabAgreement Of((int First, int Second) raters, AnnotationKind kind, string? control, string? label)
    {
        var undefined = new UndefinedFigures();
        AlabAgreement line = Empty(raters, kind, control, label);
        line = kind switch
        {
            AnnotationKind.Classification => WithAnswers(line, raters, undefined),
            AnnotationKind.Assertion => WithSpans(line, raters, counter.Assertions, undefined),
            _ => WithTokens(WithSpans(line, raters, counter.Entities, undefined), raters, undefined),
        };
        return line with { Undefined = undefined.Text };
    }

    private AlabAgreement Empty((int First, int Second) raters, AnnotationKind kind, string? control, string? label) => new()
    {
        Source = source,
        Kind = kind,
        Control = control,
        Label = label,
        First = counter.Raters.Names[raters.First].Name,
        FirstIsModel = counter.Raters.Names[raters.First].IsModel,
        Second = counter.Raters.Names[raters.Second].Name,
        SecondIsModel = counter.Raters.Names[raters.Second].IsModel,
        Pairs = 1,
    };

    private AlabAgreement WithSpans(AlabAgreement line, (int First, int Second) raters, SpanAgreement agreement, UndefinedFigures undefined)
    {
        var pair = RaterPair.Of(raters.First, raters.Second);
        SpanPair? spans = agreement.Find(pair);
        SpanCounts counts = spans is null ? default : line.Label is null ? spans.All : spans.Of(line.Label);
        if (pair.First != raters.First)
            counts = counts.Swapped;
        string? missing = Missing(pair);
        string noSpan = missing ?? NoSpan;
        undefined
            .Tell(nameof(AlabAgreement.Precision), counts.Precision, counts.F1 is null ? noSpan : NoSecondSpan)
            .Tell(nameof(AlabAgreement.Recall), counts.Recall, counts.F1 is null ? noSpan : NoFirstSpan)
            .Tell(nameof(AlabAgreement.F1), counts.F1, noSpan)
            .Tell(nameof(AlabAgreement.OverlapF1), counts.OverlapF1, noSpan);
        return line with
        {
            Tasks = spans?.Tasks ?? 0,
            FirstSpans = counts.First,
            SecondSpans = counts.Second,
            ExactSpans = counts.Exact,
            OverlappingSpans = counts.Overlapping,
            Precision = counts.Precision,
            Recall = counts.Recall,
            F1 = counts.F1,
            OverlapF1 = counts.OverlapF1,
        };
    }

    private AlabAgreement WithTokens(AlabAgreement line, (int First, int Second) raters, UndefinedFigures undefined)
    {
        var pair = RaterPair.Of(raters.First, raters.Second);
        return WithValues(line, counter.Tokens, pair, Missing(pair) ?? NoToken, SameTokens, undefined);
    }

    private AlabAgreement WithAnswers(AlabAgreement line, (int First, int Second) raters, UndefinedFigures undefined)
    {
        var pair = RaterPair.Of(raters.First, raters.Second);
        ValueAgreement choices = counter.Choices[line.Control!];
        line = line with { Tasks = choices.Find(pair)?.Tasks ?? 0 };
        return WithValues(line, choices, pair, counter.Tasks.Common(pair) == 0 ? NoTask : NoAnswer, SameAnswers, undefined);
    }

    private static AlabAgreement WithValues(
        AlabAgreement line, ValueAgreement agreement, RaterPair pair, string nothing, string same, UndefinedFigures undefined)
    {
        ValueCounts counts = agreement.Find(pair) is not { } values ? default
            : line.Label is null ? values.All()
            : values.Of(agreement.Values.NumberOf(line.Label));
        string reason = counts.Units == 0 ? nothing : same;
        undefined
            .Tell(nameof(AlabAgreement.Observed), counts.Observed, reason)
            .Tell(nameof(AlabAgreement.Kappa), counts.Kappa, reason)
            .Tell(nameof(AlabAgreement.Alpha), counts.Alpha, reason);
        return line with { Units = counts.Units, Observed = counts.Observed, Kappa = counts.Kappa, Alpha = counts.Alpha };
    }

    private string? Missing(RaterPair pair) =>
        counter.Tasks.Common(pair) == 0 ? NoTask : counter.Entities.Find(pair) is null ? NoText : null;
}
