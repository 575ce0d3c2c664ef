using System.Text;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Harness;

/// <summary>A task as a reader found it, kept after its block has gone.</summary>
internal sealed record FoundTask(string Json, string Source, long Offset, long Line, long Column, int Level)
{
    /// <summary>The tasks of a source; its fault, if it has one, is thrown after they were added.</summary>
    public static List<FoundTask> Of(ITaskSource source)
    {
        var found = new List<FoundTask>();
        AddTo(found, source);
        return found;
    }

    /// <summary>Adds the tasks of a source one by one until it ends or fails.</summary>
    public static void AddTo(List<FoundTask> found, ITaskSource source)
    {
        foreach (TaskBlock block in source.Read(new ReadProgress(), CancellationToken.None))
        {
            using (block)
                found.AddRange(block.Tasks.Select(Of));
        }
    }

    /// <summary>The JSON of the tasks of a file or folder.</summary>
    public static List<string> JsonOf(string path) => [.. Of(new PathSource(path)).Select(task => task.Json)];

    /// <summary>The JSON of the tasks of a text.</summary>
    public static List<string> JsonIn(string text) => [.. Of(new MemorySource(text)).Select(task => task.Json)];

    private static FoundTask Of(TaskRecord record) => new(
        Encoding.Latin1.GetString(record.Json.Span), record.Source, record.ByteOffset, record.Line, record.Column, record.Level);
}
