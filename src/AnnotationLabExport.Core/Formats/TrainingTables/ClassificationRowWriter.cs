using System.Text;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.TrainingTables;

/// <summary>Writes a row for every annotation set that says what the text as a whole is.</summary>
/// <param name="rows">Takes the cells.</param>
/// <param name="options">What was asked for.</param>
internal sealed class ClassificationRowWriter(TrainingRows rows, TrainingTableOptions options) : TrainingRowWriter(rows)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<AnnotationSet> SetsOf(TaggedTask task) => task.Chosen.Sets;

    /// <inheritdoc/>
    protected override int Write(TaggedTask task, int set)
    {
        List<JsonValue> classes = [];
        foreach (ControlChoices chosen in WrittenChoices.Of(task, task.Chosen.Sets[set], Rows.Log, options.Controls))
            classes.AddRange(chosen.Spelled);

        if (classes.Count == 0)
            return 0;
        Rows.PutTask();
        Rows.Put(task.Text);
        Rows.Put(classes.Count == 1 ? classes[0].GetString() : $"[{string.Join(',', classes.Select(one => Encoding.UTF8.GetString(one.Raw)))}]");
        Rows.EndRow();
        return 1;
    }
}
