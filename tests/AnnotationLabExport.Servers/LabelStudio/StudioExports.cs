using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AnnotationLabExport.Servers.LabelStudio;

/// <summary>The two ways out: at once, and by a snapshot.</summary>
internal sealed class StudioExports(FakeLabelStudio server)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole project as one answer: JSON with bare ids of predictions, compact, every <c>/</c> escaped.</summary>
    public async Task Easy(HttpContext context, StudioProject project)
    {
        string kind = context.Request.Query["exportType"].LastOrDefault() ?? context.Request.Query["export_type"].LastOrDefault() ?? "JSON";
        if (kind != "JSON")
            throw new StudioError(500, "");
        bool isAll = context.Request.Query["download_all_tasks"].LastOrDefault() switch
        {
            null or "false" or "0" or "no" => false,
            "true" or "1" or "yes" => true,
            _ => throw StudioError.Validation(new JsonObject { ["download_all_tasks"] = new JsonArray("Must be a valid boolean.") }),
        };
        byte[] body;
        lock (server.Guard)
        {
            var tasks = new JsonArray([.. project.Tasks
                .Where(task => isAll || task["annotations"]!.AsArray().Count > 0)
                .Select(task => Spelled(task, options: null))]);
            body = Encoding.UTF8.GetBytes(tasks.ToJsonString(Plain).Replace("/", "\\/", StringComparison.Ordinal));
        }

        string name = $"project-{project.Id}-at-2026-11-25-02-13-{Md5(body)[..8]}.json";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        context.Response.Headers["filename"] = name;
        context.Response.ContentType = "application/.json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }

    public async Task Make(HttpContext context, StudioProject project)
    {
        JsonNode? options = context.Request.ContentLength is > 0
            ? await LastWins.Read(context.Request.Body, context.RequestAborted).ConfigureAwait(false)
            : null;
        StudioSnapshot snapshot;
        lock (server.Guard)
        {
            var tasks = new JsonArray([.. project.Tasks.Select(task => Spelled(task, options?["serialization_options"]))]);
            snapshot = new StudioSnapshot
            {
                Id = server.NextId(),
                Content = Encoding.UTF8.GetBytes(tasks.ToJsonString(Plain)),
                Tasks = tasks.Count,
                Title = (string?)options?["title"] ?? $"{project.Title}-at-2026-11-25-02-14",
                Options = options?.DeepClone(),
                Pending = server.SnapshotPolls,
                Fails = server.SnapshotsFail,
            };
            project.Snapshots.Add(snapshot);
        }

        await Json(context, 201, Item(snapshot, server)).ConfigureAwait(false);
    }

    public Task List(HttpContext context, StudioProject project)
    {
        JsonArray answer;
        lock (server.Guard)
            answer = new JsonArray([.. Enumerable.Reverse(project.Snapshots).Select(snapshot => Item(snapshot, server))]);
        return Json(context, 200, answer);
    }

    public Task Show(HttpContext context, StudioProject project)
    {
        if (Find(context, project) is not { } snapshot)
            return StudioError.AnswerPage(context);
        JsonObject answer;
        lock (server.Guard)
        {
            snapshot.Pending = Math.Max(0, snapshot.Pending - 1);
            answer = Item(snapshot, server);
        }

        return Json(context, 200, answer);
    }

    public Task Delete(HttpContext context, StudioProject project)
    {
        if (Find(context, project) is not { } snapshot)
            return StudioError.AnswerPage(context);
        lock (server.Guard)
            project.Snapshots.Remove(snapshot);
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    /// <summary>A body without a length; its name has a folder in it.</summary>
    public async Task Download(HttpContext context, StudioProject project)
    {
        if (Find(context, project) is not { } snapshot)
        {
            await StudioError.AnswerPage(context).ConfigureAwait(false);
            return;
        }

        if (snapshot.Pending > 0 || snapshot.Fails)
        {
            await FakeServer.Answer(context, 404, "text/plain", "Export is not completed").ConfigureAwait(false);
            return;
        }

        string name = $"export/{project.Id}/project-{project.Id}-at-2026-11-25-02-14-{Md5(snapshot.Content)[..8]}_T3RUdMz.json";
        context.Response.ContentType = "application/json";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        context.Response.Headers.Connection = "close";
        await context.Response.Body.WriteAsync(snapshot.Content, context.RequestAborted).ConfigureAwait(false);
    }

    private StudioSnapshot? Find(HttpContext context, StudioProject project)
    {
        int id = int.Parse((string)context.Request.RouteValues["pk"]!, CultureInfo.InvariantCulture);
        lock (server.Guard)
            return project.Snapshots.Find(snapshot => snapshot.Id == id);
    }

    private JsonObject Spelled(JsonObject task, JsonNode? options)
    {
        JsonObject spelled = task.DeepClone().AsObject();
        foreach (JsonNode? prediction in spelled["predictions"]!.AsArray())
            prediction!["created_ago"] = $"{server.NextId()}\u00a0minutes";
        if (IsOnlyId(options, "predictions"))
            spelled["predictions"] = new JsonArray([.. task["predictions"]!.AsArray().Select(prediction => prediction!["id"]!.DeepClone())]);
        if (options is not null && !IsOnlyId(options, "annotations__completed_by"))
        {
            foreach (JsonNode? annotation in spelled["annotations"]!.AsArray())
            {
                int id = annotation!["completed_by"]!.GetValue<int>();
                annotation["completed_by"] = server.Users.Find(user => user.Id == id)!.InExport();
            }
        }

        return spelled;
    }

    private static bool IsOnlyId(JsonNode? options, string name) => (bool?)options?[name]?["only_id"] ?? true;

    private static JsonObject Item(StudioSnapshot snapshot, FakeLabelStudio server) => new()
    {
        ["title"] = snapshot.Title,
        ["id"] = snapshot.Id,
        ["created_by"] = server.Users[0].InExport(),
        ["created_at"] = "2026-11-25T02:14:00.000000Z",
        ["finished_at"] = snapshot.Pending > 0 ? null : "2026-11-25T02:14:01.000000Z",
        ["status"] = snapshot.Pending > 0 ? "in_progress" : snapshot.Fails ? "failed" : "completed",
        ["md5"] = Md5(snapshot.Content),
        ["counters"] = new JsonObject { ["task_number"] = snapshot.Tasks },
        ["converted_formats"] = new JsonArray(),
        ["task_filter_options"] = snapshot.Options?["task_filter_options"]?.DeepClone(),
        ["annotation_filter_options"] = snapshot.Options?["annotation_filter_options"]?.DeepClone(),
        ["serialization_options"] = snapshot.Options?["serialization_options"]?.DeepClone(),
    };

    /// <summary>The digest that the real server gives.</summary>
#pragma warning disable CA5351 // It is no secret: the real server tells it too.
    private static string Md5(byte[] content) => Convert.ToHexStringLower(MD5.HashData(content));
#pragma warning restore CA5351

    private static Task Json(HttpContext context, int status, JsonNode body) =>
        FakeServer.Answer(context, status, "application/json", body.ToJsonString());
}
