using AnnotationLabExport.Text;

namespace AnnotationLabExport.Judging.Measuring;

/// <summary>What was answered with a control of the labelling configuration.</summary>
public sealed record AlabControlFigures
{
    /// <summary>Where the project is.</summary>
    public required string Source { get; init; }

    /// <summary>The control's name; the type of results that name none, as relations.</summary>
    public required string Control { get; init; }

    /// <summary>The type of the results.</summary>
    public required string Type { get; init; }

    /// <summary>The results.</summary>
    public required int Results { get; init; }

    /// <summary>The same as a share of all results, from 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>Tasks with one of them.</summary>
    public required int Tasks { get; init; }

    /// <summary>Different labels or choices among them.</summary>
    public required int Labels { get; init; }

    /// <summary>Annotators who used it.</summary>
    public required int Annotators { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Excerpt.Printable(FormattableString.Invariant($"{Control}, {Type}: {Results} results"));
}
