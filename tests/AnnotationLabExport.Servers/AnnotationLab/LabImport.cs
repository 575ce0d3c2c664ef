using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AnnotationLabExport.Servers.AnnotationLab;

/// <summary>What becomes of tasks that are imported: the same id overwrites.</summary>
internal static class LabImport
{
    public static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1000 };

    /// <summary>Takes tasks in, and gives the answer.</summary>
    public static JsonObject Into(LabProject project, JsonElement tasks)
    {
        int completions = 0;
        int predictions = 0;
        int failed = 0;
        int updated = 0;
        var ids = new JsonArray();
        foreach (JsonElement task in tasks.EnumerateArray())
        {
            if (task.ValueKind != JsonValueKind.Object)
            {
                failed++;
                continue;
            }

            long? given = Id(task);
            long id = given ?? (project.Tasks.Count == 0 ? 1 : project.Tasks.Keys.Last() + 1);
            updated += project.Tasks.ContainsKey(id) ? 1 : 0;
            project.Tasks[id] = Spelled(task, given is null ? id : null);
            completions += Count(task, "completions");
            predictions += Count(task, "predictions");
            ids.Add(id);
        }

        return new JsonObject
        {
            ["completion_count"] = completions,
            ["duration"] = 0.118,
            ["failed_count"] = failed,
            ["ignored_count"] = 0,
            ["prediction_count"] = predictions,
            ["task_count"] = ids.Count,
            ["task_ids"] = ids,
            ["task_title_warning"] = 0,
            ["updated_count"] = updated,
        };
    }

    /// <summary>A task may come as its bare data, the id beside the fields; one without an id gets one.</summary>
    private static string Spelled(JsonElement task, long? newId)
    {
        if (!task.TryGetProperty("data", out _))
        {
            string id = newId is null ? task.GetProperty("id").GetRawText() : newId.Value.ToString(CultureInfo.InvariantCulture);
            var data = JsonNode.Parse(task.GetRawText())!.AsObject();
            data.Remove("id");
            return $"{{\"id\":{id},\"data\":{data.ToJsonString()}}}";
        }

        string text = task.GetRawText();
        return newId is null ? text : string.Create(CultureInfo.InvariantCulture, $"{{\"id\":{newId},{text[1..]}");
    }

    private static int Count(JsonElement task, string list) =>
        task.TryGetProperty(list, out JsonElement elements) && elements.ValueKind == JsonValueKind.Array ? elements.GetArrayLength() : 0;

    private static long? Id(JsonElement task) => !task.TryGetProperty("id", out JsonElement id) ? null : id.ValueKind switch
    {
        JsonValueKind.Number => id.GetInt64(),
        JsonValueKind.String => long.TryParse(id.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null,
        _ => null,
    };
}
