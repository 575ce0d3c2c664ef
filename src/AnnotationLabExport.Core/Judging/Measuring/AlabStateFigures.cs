using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Judging.Measuring;

/// <summary>How many tasks and completions are in a state. Deleted completions do not count.</summary>
public sealed record AlabStateFigures
{
    /// <summary>Where the project is.</summary>
    public required string Source { get; init; }

    /// <summary>The state.</summary>
    public required TaskState State { get; init; }

    /// <summary>Tasks in it, each by its completion that is furthest; starred tasks are counted once more, as such.</summary>
    public required int Tasks { get; init; }

    /// <summary>The same as a share of all tasks, from 0 to 1; null if there are none.</summary>
    public required double? Share { get; init; }

    /// <summary>Completions in it.</summary>
    public required int Completions { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Excerpt.Printable(FormattableString.Invariant($"{State}: {Tasks} tasks"));
}
