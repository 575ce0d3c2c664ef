using AnnotationLabExport.Choosing;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Judging.Measuring;

/// <summary>How a label is used. A result of several labels counts for each of them.</summary>
public sealed record AlabLabelFigures
{
    /// <summary>Where the project is.</summary>
    public required string Source { get; init; }

    /// <summary>The label.</summary>
    public required string Label { get; init; }

    /// <summary>What it is a label of.</summary>
    public required AnnotationKind Kind { get; init; }

    /// <summary>Results with it.</summary>
    public required int Results { get; init; }

    /// <summary>The same as a share of all labels of that kind, from 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>Tasks with one of them.</summary>
    public required int Tasks { get; init; }

    /// <summary>Different texts that were labelled with it, of those that have one.</summary>
    public required int Quotes { get; init; }

    /// <summary>Annotators who used it.</summary>
    public required int Annotators { get; init; }

    /// <summary>
    /// How far annotators agree on its spans: F1 of exact matches, mean over the pairs of annotators (docs/agreement.md); null if
    /// no two of them annotated a task in which one used it.
    /// </summary>
    public required double? F1 { get; init; }

    /// <summary>Spans behind the lengths: those that touch a token.</summary>
    public required long Spans { get; init; }

    /// <summary>Mean number of tokens that a span touches; null if there are no spans.</summary>
    public required double? LengthMean { get; init; }

    /// <summary>First quartile of the tokens.</summary>
    public required double? LengthQ1 { get; init; }

    /// <summary>Median of the tokens.</summary>
    public required double? LengthMedian { get; init; }

    /// <summary>Third quartile of the tokens.</summary>
    public required double? LengthQ3 { get; init; }

    /// <summary>The most tokens.</summary>
    public required double? LengthMax { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Excerpt.Printable(FormattableString.Invariant($"{Kind} {Label}: {Results} results"));
}
