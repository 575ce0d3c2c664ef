using System.Text.Json;
using AnnotationLabExport.Sources.Servers;

namespace AnnotationLabExport.Exporting.Publishing;

/// <summary>Counts what stands in the JSON that is sent: what the server's counts are compared with.</summary>
internal static class SentTasks
{
    private const int InTask = 2;

    /// <summary>How many tasks, completions and predictions a list of tasks holds, in either spelling; and whether every task has an id.</summary>
    public static (ServerCounts Counts, bool HaveIds) Count(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Tasks.TaskRecord.MaxDepth + 1 });
        int tasks = 0;
        int completions = 0;
        int predictions = 0;
        int ids = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject && reader.CurrentDepth == InTask - 1)
                tasks++;
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != InTask)
                continue;
            if (reader.ValueTextEquals("completions"u8) || reader.ValueTextEquals("annotations"u8))
                completions += Elements(ref reader);
            else if (reader.ValueTextEquals("predictions"u8))
                predictions += Elements(ref reader);
            else if (reader.ValueTextEquals("id"u8) && reader.Read() && reader.TokenType is JsonTokenType.Number or JsonTokenType.String)
                ids++;
        }

        return (new ServerCounts(tasks, completions, predictions), ids >= tasks);
    }

    private static int Elements(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return 0;
        }

        // What is no object is no completion (docs/formats.md §2), whatever a server counts.
        int count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            count += reader.TokenType == JsonTokenType.StartObject ? 1 : 0;
            reader.Skip();
        }

        return count;
    }
}
