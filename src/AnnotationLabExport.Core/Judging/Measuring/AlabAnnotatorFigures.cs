using AnnotationLabExport.Text;

namespace AnnotationLabExport.Judging.Measuring;

/// <summary>What an annotator made. Deleted completions do not count; of skipped ones only that they were skipped.</summary>
public sealed record AlabAnnotatorFigures
{
    /// <summary>Where the project is.</summary>
    public required string Source { get; init; }

    /// <summary>Who it is; null if nobody is named.</summary>
    public required string? Annotator { get; init; }

    /// <summary>Whether it is a model.</summary>
    public required bool IsModel { get; init; }

    /// <summary>Completions, skipped ones among them; of a model, predictions.</summary>
    public required int Completions { get; init; }

    /// <summary>The same as a share of those of all people, or of all models, from 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>Tasks with one of them.</summary>
    public required int Tasks { get; init; }

    /// <summary>Results of those that were not skipped.</summary>
    public required int Results { get; init; }

    /// <summary>Completions begun, and not submitted; predictions have no state.</summary>
    public required int Drafted { get; init; }

    /// <summary>Completions submitted, and not reviewed.</summary>
    public required int Submitted { get; init; }

    /// <summary>Completions that a reviewer accepted.</summary>
    public required int Accepted { get; init; }

    /// <summary>Completions that a reviewer rejected.</summary>
    public required int Rejected { get; init; }

    /// <summary>Completions skipped.</summary>
    public required int Skipped { get; init; }

    /// <summary>Completions that are ground truth.</summary>
    public required int Starred { get; init; }

    /// <summary>Completions that say how long they took: those behind the lead times.</summary>
    public required long LeadTimes { get; init; }

    /// <summary>Mean seconds of work on a completion; null if none of them says.</summary>
    public required double? LeadTimeMean { get; init; }

    /// <summary>First quartile of the seconds.</summary>
    public required double? LeadTimeQ1 { get; init; }

    /// <summary>Median of the seconds.</summary>
    public required double? LeadTimeMedian { get; init; }

    /// <summary>Third quartile of the seconds.</summary>
    public required double? LeadTimeQ3 { get; init; }

    /// <summary>The most seconds.</summary>
    public required double? LeadTimeMax { get; init; }

    /// <summary>All seconds.</summary>
    public required double? LeadTimeTotal { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Excerpt.Printable(FormattableString.Invariant($"{Annotator}: {Completions} completions"));
}
