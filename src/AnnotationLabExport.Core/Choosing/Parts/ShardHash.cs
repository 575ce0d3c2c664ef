using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Choosing.Parts;

/// <summary>The hash by which tasks fall into shards: that of <see cref="PartKey"/>, with a seed of its own (docs/formats.md §20).</summary>
public static class ShardHash
{
    private const string Seed = "shard";
    private const ulong Sign = 1UL << 63;

    /// <summary>The hash of a task: of its id, else of its text, else of its number.</summary>
    /// <param name="task">The task.</param>
    /// <param name="field">Tells which field is the text.</param>
    /// <param name="number">Its number among all tasks, from 1; null if that is not known.</param>
    /// <returns>The hash; null if the task has neither id nor text and its number is not known.</returns>
    public static ulong? Of(TaskDocument task, TextField field, long? number)
    {
        string? key = PartKey.TextOf(task, task.Id.IsPresent ? default : field.Find(task).Value)
            ?? (number is { } known ? PartKey.Spelled(known) : null);
        return key is null ? null : PartKey.Of(Seed, key).Hash;
    }

    /// <summary>The hash of a task that has an id.</summary>
    /// <param name="id">The id, as text.</param>
    public static ulong OfId(string id) => PartKey.Of(Seed, id).Hash;

    /// <summary>A hash as a signed number of the same order, for columns of databases, which know no others.</summary>
    public static long Signed(ulong hash) => (long)(hash ^ Sign);
}
