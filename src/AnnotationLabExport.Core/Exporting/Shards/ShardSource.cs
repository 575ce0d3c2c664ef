using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting.Shards;

/// <summary>
/// The tasks of one shard, of a source that can give just these; and what an export must know of the whole project. Other
/// sources give all tasks, and the export finds those of its shard among them.
/// </summary>
/// <param name="own">The tasks of the shard.</param>
/// <param name="whole">All tasks of the project; not read at the same time.</param>
/// <param name="labels">All labels that results of the project hold.</param>
public sealed class ShardSource(ITaskSource own, ITaskSource whole, IReadOnlyCollection<string> labels) : ITaskSource
{
    /// <inheritdoc/>
    public string Name => own.Name;

    /// <inheritdoc/>
    public string Location => own.Location;

    /// <inheritdoc/>
    public bool CanReadTwice => own.CanReadTwice && whole.CanReadTwice;

    /// <inheritdoc/>
    public LabelConfig? LabelConfig => own.LabelConfig;

    /// <inheritdoc/>
    public IReadOnlyList<string> AnnotatorPriority => own.AnnotatorPriority;

    /// <summary>All tasks of the project.</summary>
    public ITaskSource Whole => whole;

    /// <summary>All labels that results of the project hold.</summary>
    public IReadOnlyCollection<string> Labels => labels;

    /// <summary>
    /// What tells the state of the project from others: how many tasks it holds, and a hash of them; asked for where a
    /// manifest is kept.
    /// </summary>
    public required Func<CancellationToken, (long Tasks, string Sha256)> Digest { get; init; }

    /// <inheritdoc/>
    public IEnumerable<TaskBlock> Read(ReadProgress progress, CancellationToken cancellation) => own.Read(progress, cancellation);
}
