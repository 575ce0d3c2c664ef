using AnnotationLabExport.Choosing;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>
/// How far two annotators agree, or all of them, on entities, on assertions, or on the choices of a control. A figure that is not defined is
/// null, and <see cref="Undefined"/> says why. docs/agreement.md has the definitions.
/// </summary>
public sealed record AlabAgreement
{
    /// <summary>Where the project is.</summary>
    public required string Source { get; init; }

    /// <summary>What they agree on: Entity, Assertion or Classification.</summary>
    public required AnnotationKind Kind { get; init; }

    /// <summary>The control that the choices are of; else null.</summary>
    public string? Control { get; init; }

    /// <summary>The label that it is about; null for all labels together.</summary>
    public string? Label { get; init; }

    /// <summary>The first annotator; null over all annotators.</summary>
    public string? First { get; init; }

    /// <summary>Whether the first is a model.</summary>
    public bool FirstIsModel { get; init; }

    /// <summary>The second annotator; null over all annotators.</summary>
    public string? Second { get; init; }

    /// <summary>Whether the second is a model.</summary>
    public bool SecondIsModel { get; init; }

    /// <summary>Pairs of annotators behind it: 1, or over all annotators those with a task in common.</summary>
    public int Pairs { get; init; }

    /// <summary>Tasks that both annotated, or over all at least two; of choices those that they answered.</summary>
    public int Tasks { get; init; }

    /// <summary>Spans of the first in these tasks; over all, summed over the pairs; null for choices.</summary>
    public int? FirstSpans { get; init; }

    /// <summary>Spans of the second in these tasks, likewise.</summary>
    public int? SecondSpans { get; init; }

    /// <summary>Spans of both with the same place and label.</summary>
    public int? ExactSpans { get; init; }

    /// <summary>Pairs of spans with the same label and a character in common, each span in one pair at most.</summary>
    public int? OverlappingSpans { get; init; }

    /// <summary>What part of the second's spans the first has too.</summary>
    public double? Precision { get; init; }

    /// <summary>What part of the first's spans the second has too.</summary>
    public double? Recall { get; init; }

    /// <summary>F1 of spans with the same place and label; over all the mean over the pairs.</summary>
    public double? F1 { get; init; }

    /// <summary>F1 of spans with the same label and a character in common; over all the mean over the pairs.</summary>
    public double? OverlapF1 { get; init; }

    /// <summary>Units behind the coefficients, judged by both, or over all by at least two: tokens, or tasks with an answer; none for assertions.</summary>
    public long Units { get; init; }

    /// <summary>The share of units on which they agree; over all the mean over the pairs.</summary>
    public double? Observed { get; init; }

    /// <summary>Cohen's kappa; over all the mean over the pairs (Light's kappa).</summary>
    public double? Kappa { get; init; }

    /// <summary>Krippendorff's alpha for nominal values.</summary>
    public double? Alpha { get; init; }

    /// <summary>Which figures are not defined, and why; null if all are.</summary>
    public string? Undefined { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Excerpt.Printable(FormattableString.Invariant($"{First ?? "all"} and {Second ?? "all"} on {Control ?? $"{Kind}"} {Label}"));
}
