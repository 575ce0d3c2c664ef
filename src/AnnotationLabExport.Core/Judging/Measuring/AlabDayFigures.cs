using AnnotationLabExport.Text;

namespace AnnotationLabExport.Judging.Measuring;

/// <summary>What an annotator made on a day. Deleted and skipped completions do not count.</summary>
public sealed record AlabDayFigures
{
    /// <summary>Where the project is.</summary>
    public required string Source { get; init; }

    /// <summary>
    /// The day in UTC on which completions were submitted, else made, else changed; null for those without any such date.
    /// </summary>
    public required DateTime? Day { get; init; }

    /// <summary>Who made them; null if nobody is named.</summary>
    public required string? Annotator { get; init; }

    /// <summary>Whether it is a model.</summary>
    public required bool IsModel { get; init; }

    /// <summary>Completions; of a model, predictions.</summary>
    public required int Completions { get; init; }

    /// <summary>Their results.</summary>
    public required int Results { get; init; }

    /// <summary>Seconds of work on them; null if none of them says.</summary>
    public required double? LeadTimeTotal { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Excerpt.Printable(FormattableString.Invariant($"{Day:yyyy-MM-dd} {Annotator}: {Completions} completions"));
}
