using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.TrainingTables;

/// <summary>Writes the rows of tasks; a task without text, or without annotation sets, has none.</summary>
/// <param name="rows">Takes the cells.</param>
internal abstract class TrainingRowWriter(TrainingRows rows) : ITaskWriter
{
    private int _relations;

    /// <summary>What there is to say of the rows besides.</summary>
    public string? Remark { get; protected set; }

    /// <summary>Takes the cells.</summary>
    protected TrainingRows Rows => rows;

    /// <inheritdoc/>
    public int? Write(TaggedTask task, Utf8Output output)
    {
        task.TellOfText(rows.Log);
        if (!task.HasText)
            return null;
        int written = 0;
        IReadOnlyList<AnnotationSet> sets = SetsOf(task);
        for (int i = 0; i < sets.Count; i++)
        {
            rows.Begin(task.Task, sets[i], output);
            written += Write(task, i);
        }

        return written == 0 ? null : written;
    }

    /// <summary>How many relations were left out since this was last asked.</summary>
    public int TakeRelations()
    {
        int relations = _relations;
        _relations = 0;
        return relations;
    }

    /// <inheritdoc/>
    public void Dispose() => rows.Dispose();

    /// <summary>The annotation sets that have rows.</summary>
    protected virtual IReadOnlyList<AnnotationSet> SetsOf(TaggedTask task) => task.Sets;

    /// <summary>Writes the rows of an annotation set.</summary>
    /// <param name="task">The task, which has a text.</param>
    /// <param name="set">Its place among those that have rows.</param>
    /// <returns>How many rows.</returns>
    protected abstract int Write(TaggedTask task, int set);

    /// <summary>Counts relations that have no row.</summary>
    protected void LeaveOutRelations(int count) => _relations += count;
}
