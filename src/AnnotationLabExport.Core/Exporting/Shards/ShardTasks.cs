using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting.Shards;

/// <summary>Finds the tasks of one shard among all (docs/formats.md §20). For one thread.</summary>
/// <param name="shard">The shard.</param>
/// <param name="field">Tells which field of a task is its text.</param>
internal sealed class ShardTasks(TaskShard shard, TextField field)
{
    /// <summary>Whether a task is in the shard.</summary>
    /// <param name="task">The task.</param>
    /// <param name="number">Its number among all tasks of the source, from 1.</param>
    public bool Hold(TaskDocument task, long number) => shard.Holds(ShardHash.Of(task, field, number)!.Value);
}
