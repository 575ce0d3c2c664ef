namespace AnnotationLabExport.Judging.Measuring;

/// <summary>Counts tasks as they pass; several may look at the same pass.</summary>
public interface ITaskCounter
{
    /// <summary>Counts a task that was chosen; it is overwritten by the next.</summary>
    void Add(MeasuredTask task);
}
