using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Objects;

/// <summary>The fields of a task's data, or of an object in it, in their order; told apart by case.</summary>
/// <param name="fields">The fields; not copied.</param>
internal sealed class TaskData(Dictionary<string, object?> fields) : EntriesByName<object?>(fields)
{
    /// <summary>The fields' names: what Export-Csv shows of it.</summary>
    public override string ToString() => string.Join(", ", Keys);
}
