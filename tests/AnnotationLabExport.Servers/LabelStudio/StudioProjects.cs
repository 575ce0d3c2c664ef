using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace AnnotationLabExport.Servers.LabelStudio;

/// <summary>The calls about projects.</summary>
internal sealed class StudioProjects(FakeLabelStudio server)
{
    private const int DefaultPageSize = 100;

    public Task List(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        int size = Number(query["page_size"], 0) is > 0 and var asked ? asked : DefaultPageSize;
        int page = query["page"].Count == 0 ? 1 : Number(query["page"], 0);
        JsonObject answer;
        lock (server.Guard)
        {
            List<StudioProject> found = [.. Enumerable.Reverse(server.Projects)
                .Where(project => query["title"].Count == 0 || project.Title.Contains(query["title"]!, StringComparison.OrdinalIgnoreCase))
                .Where(project => query["ids"].Count == 0 || query["ids"].ToString().Split(',').Contains($"{project.Id}"))];
            int pages = Math.Max(1, (found.Count + size - 1) / size);
            if (page < 1 || page > pages)
                throw new StudioError(404, "Invalid page.");
            answer = new JsonObject
            {
                ["count"] = found.Count,
                ["next"] = page < pages ? Page(context, page + 1, size) : null,
                ["previous"] = page > 1 ? Page(context, page - 1, size) : null,
                ["results"] = new JsonArray([.. found.Skip((page - 1) * size).Take(size).Select(Item)]),
            };
        }

        return Json(context, 200, answer);
    }

    public async Task Create(HttpContext context)
    {
        JsonNode asked = (await LastWins.Read(context.Request.Body, context.RequestAborted).ConfigureAwait(false))!;
        JsonNode answer;
        lock (server.Guard)
        {
            var project = new StudioProject { Id = server.NextId() };
            Set(project, asked);
            server.Projects.Add(project);
            answer = Item(project);
        }

        await Json(context, 201, answer).ConfigureAwait(false);
    }

    public Task Show(HttpContext context, StudioProject project)
    {
        JsonNode answer;
        lock (server.Guard)
            answer = Item(project);
        return Json(context, 200, answer);
    }

    public async Task Change(HttpContext context, StudioProject project)
    {
        JsonNode asked = (await LastWins.Read(context.Request.Body, context.RequestAborted).ConfigureAwait(false))!;
        JsonNode answer;
        lock (server.Guard)
        {
            Set(project, asked);
            answer = Item(project);
        }

        await Json(context, 200, answer).ConfigureAwait(false);
    }

    public Task Delete(HttpContext context, StudioProject project)
    {
        lock (server.Guard)
            server.Projects.Remove(project);
        context.Response.StatusCode = 204;
        return Task.CompletedTask;
    }

    public async Task Import(HttpContext context, StudioProject project)
    {
        JsonNode? body = await LastWins.Read(context.Request.Body, context.RequestAborted).ConfigureAwait(false);
        JsonArray list = body switch
        {
            JsonArray { Count: 0 } => throw new StudioError(400, "load_tasks: No tasks added"),
            JsonArray array => array,
            JsonObject one => new JsonArray(one.DeepClone()),
            _ => throw new StudioError(400, "load_tasks: No data found in DATA or in FILES"),
        };
        JsonObject answer;
        lock (server.Guard)
            answer = new StudioImport(server, project).Take(list);
        if (context.Request.Query["return_task_ids"] != "true")
            answer.Remove("task_ids");
        await Json(context, 201, answer).ConfigureAwait(false);
    }

    private static void Set(StudioProject project, JsonNode asked)
    {
        string? title = (string?)asked["title"];
        if (title is { Length: > 0 and < 3 })
            throw StudioError.Validation(new JsonObject { ["title"] = new JsonArray("Ensure this field has at least 3 characters.") });
        if (title is { Length: > 50 })
            throw StudioError.Validation(new JsonObject { ["title"] = new JsonArray("Ensure this field has no more than 50 characters.") });
        string? labelConfig = (string?)asked["label_config"];
        if (labelConfig is not null)
        {
            try
            {
                _ = XDocument.Parse(labelConfig);
            }
            catch (System.Xml.XmlException)
            {
                throw StudioError.Validation(new JsonObject { ["label_config"] = new JsonArray("unclosed token: line 1, column 6") });
            }
        }

        project.Title = title ?? project.Title;
        project.Description = (string?)asked["description"] ?? project.Description;
        project.LabelConfig = labelConfig ?? project.LabelConfig;
    }

    private JsonNode Item(StudioProject project) => new JsonObject
    {
        ["id"] = project.Id,
        ["title"] = project.Title,
        ["description"] = project.Description,
        ["label_config"] = project.LabelConfig,
        ["organization"] = 1,
        ["created_by"] = new JsonObject { ["id"] = 1, ["first_name"] = "", ["last_name"] = "", ["email"] = server.Users[0].Email, ["avatar"] = null },
        ["created_at"] = "2026-11-25T02:09:08.797018Z",
        ["num_tasks_with_annotations"] = project.Tasks.Count(task => task["annotations"]!.AsArray().Count > 0),
        ["task_number"] = project.Tasks.Count,
        ["useful_annotation_number"] = project.Tasks.Sum(task => task["annotations"]!.AsArray().Count(set => !(bool)set!["was_cancelled"]!)),
        ["ground_truth_number"] = project.Tasks.Sum(task => task["annotations"]!.AsArray().Count(set => (bool)set!["ground_truth"]!)),
        ["skipped_annotations_number"] = project.Tasks.Sum(task => task["annotations"]!.AsArray().Count(set => (bool)set!["was_cancelled"]!)),
        ["total_annotations_number"] = project.Tasks.Sum(task => task["annotations"]!.AsArray().Count),
        ["total_predictions_number"] = project.Tasks.Sum(task => task["predictions"]!.AsArray().Count),
        ["finished_task_number"] = 0,
    };

    private static string Page(HttpContext context, int page, int size) =>
        $"http://{context.Request.Host}/api/projects/?page={page}&page_size={size}";

    private static int Number(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : otherwise;

    private static Task Json(HttpContext context, int status, JsonNode body) =>
        FakeServer.Answer(context, status, "application/json", body.ToJsonString());
}
