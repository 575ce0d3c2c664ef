using AnnotationLabExport.Json;
using AnnotationLabExport.Model;

namespace AnnotationLabExport.Writing.Json;

/// <summary>Writes tasks as JSON, lossless (FORMATS.md §4).</summary>
/// <param name="style">How it is spelled.</param>
internal sealed class JsonTaskWriter(JsonStyle style) : ITaskWriter
{
    private readonly List<int> _dropped = [];

    /// <inheritdoc/>
    public int? Write(Selection.Selection selection, Utf8Output output)
    {
        var formatter = new JsonFormatter(output, style == JsonStyle.Indented);
        formatter.WriteLineBreak(1);
        CollectDropped(selection);
        formatter.Write(selection.Task.Root, level: 1, _dropped);
        if (style == JsonStyle.Lines)
            output.Write("\n"u8);
        return Results(selection.Completions) + Results(selection.Task.Predictions);
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

    /// <summary>Of the completion list that is read, the elements that were not chosen; both lists are in source order.</summary>
    private void CollectDropped(Selection.Selection selection)
    {
        _dropped.Clear();
        int kept = 0;
        foreach (AnnotationSet completion in selection.Task.Completions)
        {
            if (kept < selection.Completions.Count && selection.Completions[kept].Json.Index == completion.Json.Index)
                kept++;
            else
                _dropped.Add(completion.Json.Index);
        }
    }
}
