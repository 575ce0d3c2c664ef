using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace AnnotationLabExport.Servers.LabelStudio;

/// <summary>What becomes of tasks that are imported: all or nothing, and much is dropped without a word.</summary>
internal sealed class StudioImport(FakeLabelStudio server, StudioProject project)
{
    private const int MostErrors = 100;
    private static readonly string[] Kept = ["data", "meta", "allow_skip"];

    /// <summary>Takes tasks in, and gives the answer.</summary>
    public JsonObject Take(JsonArray list)
    {
        string[] fields = [.. XDocument.Parse(project.LabelConfig).Descendants()
            .Where(element => element.Attribute("name") is not null && element.Attribute("toName") is null)
            .Select(element => element.Attribute("value")?.Value)
            .OfType<string>()
            .Where(value => value.StartsWith('$'))
            .Select(value => value[1..])];
        Judge(list, fields);
        if (server.ValidatesPredictions)
            new StudioPredictionCheck(project.LabelConfig).Judge(list);
        List<JsonObject> tasks = [.. list.Select(item => Task(item!.AsObject()))];
        project.Tasks.AddRange(tasks);
        return new JsonObject
        {
            ["task_count"] = tasks.Count,
            ["annotation_count"] = tasks.Sum(task => task["annotations"]!.AsArray().Count),
            ["prediction_count"] = tasks.Sum(task => task["predictions"]!.AsArray().Count),
            ["duration"] = 0.2,
            ["file_upload_ids"] = new JsonArray(),
            ["could_be_tasks_list"] = false,
            ["found_formats"] = new JsonArray(),
            ["data_columns"] = new JsonArray(),
            ["task_ids"] = new JsonArray([.. tasks.Select(task => task["id"]!.DeepClone())]),
        };
    }

    private static void Judge(JsonArray list, string[] fields)
    {
        List<JsonNode> errors = [];
        for (int i = 0; i < list.Count && errors.Count < MostErrors; i++)
        {
            errors.Add(Why(list[i], fields) is { } why
                ? JsonValue.Create($"Error at item {i.ToString(CultureInfo.InvariantCulture)}: {why} :: {list[i]?.ToJsonString()}")
                : new JsonObject());
        }

        if (errors.Exists(error => error is JsonValue))
            throw StudioError.Validation(new JsonObject { ["non_field_errors"] = new JsonArray([.. errors]) });
    }

    private static string? Why(JsonNode? item, string[] fields)
    {
        if (item is not JsonObject task)
            throw new StudioError(500, "'int' object has no attribute 'get'");
        JsonNode? data = task["data"] ?? (task.ContainsKey("data") ? null : task);
        if (data is not (JsonObject or JsonArray))
            return "Task[data] must be dict or list";
        foreach (string field in fields)
        {
            if (!data.AsObject().TryGetPropertyValue(field, out JsonNode? value))
                return $"\"{field}\" key is expected in task data [assume: item[\"data\"] = task root with values]";
            if (value is null or JsonObject)
                return $"data['{field}']={value?.ToJsonString() ?? "None"} is of type '{(value is null ? "NoneType" : "dict")}', but the object tag Text expects the following types: ['str', 'int', 'float', 'list']";
        }

        if (task.ContainsKey("meta") && task["meta"] is not (JsonObject or JsonArray))
            return "Task[meta] must be dict or list";
        if (task.ContainsKey("predictions") && (task["predictions"] is not JsonArray predictions || predictions.Contains(null)))
            throw new StudioError(500, "'NoneType' object is not iterable");
        if (task.ContainsKey("annotations") && task["annotations"] is not JsonArray)
            return "Task[annotations] must be list";
        foreach (JsonNode? annotation in task["annotations"] as JsonArray ?? [])
        {
            if (!annotation!.AsObject().ContainsKey("result"))
                return "Annotation must have \"result\" fields";
            if (annotation["result"] is not JsonArray)
                return "\"result\" field in annotation must be list";
        }

        return (task["predictions"] as JsonArray ?? []).Any(prediction => !prediction!.AsObject().ContainsKey("result"))
            ? "Prediction must have \"result\" fields"
            : null;
    }

    private JsonObject Task(JsonObject given)
    {
        int id = server.NextId();
        var task = new JsonObject { ["id"] = id, ["annotations"] = new JsonArray(), ["drafts"] = new JsonArray(), ["predictions"] = new JsonArray() };
        JsonObject source = given.ContainsKey("data") ? given : new JsonObject { ["data"] = given.DeepClone() };
        foreach (JsonNode? annotation in source["annotations"] as JsonArray ?? [])
            task["annotations"]!.AsArray().Add(Annotation(annotation!.AsObject(), id));
        foreach (JsonNode? prediction in source["predictions"] as JsonArray ?? [])
            task["predictions"]!.AsArray().Add(Prediction(prediction!.AsObject(), id));
        foreach (string name in Kept)
            task[name] = source[name]?.DeepClone();
        task["meta"] ??= new JsonObject();
        task["allow_skip"] ??= true;
        task["created_at"] = "2026-11-25T02:33:21.049640Z";
        task["updated_at"] = "2026-11-25T02:33:21.049668Z";
        task["inner_id"] = project.Tasks.Count + 1;
        task["total_annotations"] = task["annotations"]!.AsArray().Count(set => !(bool)set!["was_cancelled"]!);
        task["cancelled_annotations"] = task["annotations"]!.AsArray().Count(set => (bool)set!["was_cancelled"]!);
        task["total_predictions"] = task["predictions"]!.AsArray().Count;
        task["comment_count"] = 0;
        task["project"] = project.Id;
        task["updated_by"] = null;
        task["comment_authors"] = new JsonArray();
        return task;
    }

    private JsonObject Annotation(JsonObject given, int task) => new()
    {
        ["id"] = server.NextId(),
        ["completed_by"] = User(given["completed_by"]),
        ["result"] = given["result"]!.DeepClone(),
        ["was_cancelled"] = Boolean(given, "was_cancelled", otherwise: false),
        ["ground_truth"] = Boolean(given, "ground_truth", otherwise: true),
        ["created_at"] = "2026-11-25T02:33:21.049640Z",
        ["updated_at"] = "2026-11-25T02:33:21.049668Z",
        ["draft_created_at"] = null,
        ["lead_time"] = Number(given["lead_time"], "lead_time"),
        ["prediction"] = new JsonObject(),
        ["result_count"] = 0,
        ["unique_id"] = Guid.NewGuid().ToString(),
        ["import_id"] = ImportId(given["id"]),
        ["last_action"] = null,
        ["bulk_created"] = false,
        ["task"] = task,
        ["project"] = project.Id,
    };

    private JsonObject Prediction(JsonObject given, int task) => new()
    {
        ["id"] = server.NextId(),
        ["model_version"] = (string?)given["model_version"] ?? "undefined",
        ["created_ago"] = "0 minutes",
        ["result"] = given["result"]!.DeepClone(),
        ["score"] = given["score"]?.GetValueKind() == JsonValueKind.Number ? given["score"]!.DeepClone() : null,
        ["created_at"] = "2026-11-25T02:33:21.049640Z",
        ["updated_at"] = "2026-11-25T02:33:21.049668Z",
        ["task"] = task,
        ["project"] = project.Id,
    };

    private int User(JsonNode? completedBy)
    {
        if (completedBy is null)
            return server.Users[0].Id;
        string? email = completedBy is JsonObject ? (string?)completedBy["email"] : null;
        StudioUser? user = server.Users.Find(user => email is null
            ? completedBy.GetValueKind() == JsonValueKind.Number && completedBy.GetValue<int>() == user.Id
            : email == user.Email);
        return user?.Id ?? throw new StudioError(400, email is null
            ? $"Import data contains completed_by={completedBy.ToJsonString()} which is not a valid annotator's email or ID"
            : $"Unknown annotator's email {email}");
    }

    private static bool Boolean(JsonObject given, string name, bool otherwise) => !given.TryGetPropertyValue(name, out JsonNode? value)
        ? otherwise
        : value?.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw new StudioError(500, $"“{name}” value must be either True or False."),
        };

    private static JsonNode? Number(JsonNode? value, string name) => value?.GetValueKind() switch
    {
        null => null,
        JsonValueKind.Number => value.DeepClone(),
        _ => throw new StudioError(500, $"Field '{name}' expected a number."),
    };

    private static JsonNode? ImportId(JsonNode? id) => id?.GetValueKind() switch
    {
        null => null,
        JsonValueKind.Number when id.AsValue().TryGetValue(out long number) => number,
        JsonValueKind.String when long.TryParse((string)id!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) => number,
        _ => throw new StudioError(500, "Field 'import_id' expected a number."),
    };
}
