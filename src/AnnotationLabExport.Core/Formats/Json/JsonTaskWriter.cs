using System.Text.Json;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Json;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.Json;

/// <summary>Writes tasks as JSON, lossless (docs/formats.md §4).</summary>
/// <param name="style">How it is spelled.</param>
internal sealed class JsonTaskWriter(JsonStyle style) : ITaskWriter
{
    private readonly List<int> _dropped = [];

    /// <inheritdoc/>
    public int? Write(TaggedTask task, Utf8Output output)
    {
        ChosenTask chosen = task.Chosen;
        var formatter = new JsonFormatter(output, style == JsonStyle.Indented);
        formatter.WriteLineBreak(1);
        CollectDropped(chosen);
        WriteTask(chosen.Task, formatter);
        if (style == JsonStyle.Lines)
            output.Write("\n"u8);
        return Results(chosen.Completions) + Results(chosen.Predictions);
    }

    /// <summary>The list around the tasks is a level of its own, which a task of JSON Lines may have no room for.</summary>
    private void WriteTask(TaskDocument task, JsonFormatter formatter)
    {
        try
        {
            formatter.Write(task.Root, level: style == JsonStyle.Lines ? 0 : 1, _dropped);
        }
        catch (JsonException exception)
        {
            TaskRecord record = task.Record;
            throw new AlabException(
                ErrorCode.TaskTooLarge,
                $"{record.Source}: line {record.Line}: {record.InTask()}it has 1,000 levels, and the list of a JSON file would be one more; use JSON Lines.",
                record.Source,
                exception);
        }
    }

    private static int Results(IReadOnlyList<AnnotationSet> sets)
    {
        int count = 0;
        for (int i = 0; i < sets.Count; i++)
            count += sets[i].Results.Count();
        return count;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    /// <summary>
    /// Of the completion list that is read, the elements that were not chosen, and of the sets that are left the results
    /// that were not; both lists are in source order.
    /// </summary>
    private void CollectDropped(ChosenTask chosen)
    {
        _dropped.Clear();
        int kept = 0;
        foreach (AnnotationSet completion in chosen.Task.Completions)
        {
            if (kept < chosen.Completions.Count && chosen.Completions[kept].Json.Index == completion.Json.Index)
                _dropped.AddRange(chosen.Completions[kept++].LeftOut ?? []);
            else
                _dropped.Add(completion.Json.Index);
        }

        int ofCompletions = _dropped.Count;
        foreach (AnnotationSet prediction in chosen.Predictions)
            _dropped.AddRange(prediction.LeftOut ?? []);
        if (_dropped.Count > ofCompletions)
            _dropped.Sort();
    }
}
