using System.Text;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Harness;

/// <summary>Parsed pieces of JSON.</summary>
internal static class Loaded
{
    /// <summary>A task.</summary>
    public static TaskDocument Task(string json)
    {
        var task = new TaskDocument();
        task.Load(Record(json));
        return task;
    }

    /// <summary>A task's bytes as a reader would find them.</summary>
    public static TaskRecord Record(string json) => new(Encoding.UTF8.GetBytes(json), "notes.json", 0, 1, 1, 1);

    /// <summary>A value.</summary>
    public static JsonValue Value(string json) => Value(Encoding.UTF8.GetBytes(json));

    /// <summary>A value.</summary>
    public static JsonValue Value(byte[] json)
    {
        var tape = new JsonTape();
        tape.Parse(json, TaskRecord.MaxDepth);
        return tape.Root;
    }
}
