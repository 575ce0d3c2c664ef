using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AnnotationLabExport.Servers.Faults;
using Microsoft.AspNetCore.Http;

namespace AnnotationLabExport.Servers.AnnotationLab;

/// <summary>The calls of the fake Annotation Lab.</summary>
internal sealed class LabCalls(FakeAnnotationLab server)
{
    public Task List(HttpContext context)
    {
        int page = int.TryParse(context.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? Math.Max(asked, 1) : 1;
        JsonObject answer;
        lock (server.Guard)
        {
            int pages = Math.Max(1, (server.Projects.Count + server.PageSize - 1) / server.PageSize);
            answer = new JsonObject
            {
                ["has_next"] = page < pages,
                ["has_prev"] = page > 1,
                ["items"] = new JsonArray([.. server.Projects.Skip((page - 1) * server.PageSize).Take(server.PageSize).Select(Item)]),
                ["iter_pages"] = new JsonArray([.. Enumerable.Range(1, pages).Select(number => (JsonNode)number)]),
                ["next_num"] = page < pages ? page + 1 : null,
                ["prev_num"] = page > 1 ? page - 1 : null,
                ["total_count"] = server.Projects.Count,
            };
        }

        return Json(context, 200, answer);
    }

    public Task Show(HttpContext context, LabProject project)
    {
        JsonObject answer;
        lock (server.Guard)
        {
            answer = new JsonObject
            {
                ["project_id"] = project.Id,
                ["project_name"] = project.Name,
                ["project_description"] = project.Description,
                ["creation_date"] = "Mon, 17 Jan 2022 19:02:42 GMT",
                ["label_config"] = project.LabelConfig,
                ["labels"] = new JsonArray([.. Labels(project.LabelConfig)]),
                ["model_types"] = new JsonArray(),
                ["annotators"] = Names(project),
                ["owner"] = new JsonObject { ["id"] = "a5f2", ["username"] = "admin" },
                ["team_members_order"] = Names(project),
                ["tasks_count"] = project.Tasks.Count,
                ["isVisualNER"] = false,
                ["config"] = new JsonObject(),
                ["group_id"] = null,
                ["resource_id"] = $"r-{project.Id}",
                ["created_version"] = "4.2.0",
            };
        }

        return Json(context, 200, answer);
    }

    /// <summary>A zip whose first entry is the JSON.</summary>
    public async Task Export(HttpContext context, LabProject project)
    {
        byte[] zip;
        lock (server.Guard)
            zip = Packed.Zip(("result.json", $"[{string.Join(",\n", project.Tasks.Values)}]"));
        context.Response.ContentType = "application/zip";
        context.Response.ContentLength = zip.Length;
        await context.Response.Body.WriteAsync(zip, context.RequestAborted).ConfigureAwait(false);
    }

    public async Task Create(HttpContext context)
    {
        JsonNode asked = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted).ConfigureAwait(false))!;
        string name = (string?)asked["project_name"] ?? "";
        bool isTaken;
        lock (server.Guard)
        {
            isTaken = name.Length == 0 || server.Projects.Exists(project => project.Name == name);
            if (!isTaken)
            {
                server.Projects.Add(new LabProject
                {
                    Id = server.Projects.Count + 1,
                    Name = name,
                    Description = (string?)asked["project_description"] ?? "",
                    Sampling = (string?)asked["project_sampling"] ?? "",
                    Instruction = (string?)asked["project_instruction"] ?? "",
                });
            }
        }

        await (isTaken
            ? Json(context, 400, new JsonObject { ["message"] = "Project with this name already exists or the name is empty." })
            : Json(context, 201, new JsonObject { ["project_name"] = name })).ConfigureAwait(false);
    }

    public async Task SaveConfig(HttpContext context, LabProject project)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        string xml = form["label_config"].ToString();
        try
        {
            _ = XDocument.Parse(xml);
        }
        catch (System.Xml.XmlException)
        {
            await Json(context, 400, new JsonObject { ["messages"] = new JsonArray(new JsonObject { ["message"] = "Label config is no XML.", ["success"] = false }) }).ConfigureAwait(false);
            return;
        }

        lock (server.Guard)
            project.LabelConfig = xml;
        await Json(context, 201, new JsonObject { ["messages"] = new JsonArray(new JsonObject { ["message"] = "Project config saved.", ["success"] = true }) }).ConfigureAwait(false);
    }

    public async Task Import(HttpContext context, LabProject project)
    {
        using JsonDocument tasks = await JsonDocument.ParseAsync(context.Request.Body, LabImport.Deep, context.RequestAborted).ConfigureAwait(false);
        if (tasks.RootElement.ValueKind != JsonValueKind.Array)
        {
            await Json(context, 400, new JsonObject { ["message"] = "A list of tasks is expected." }).ConfigureAwait(false);
            return;
        }

        JsonObject answer;
        lock (server.Guard)
            answer = LabImport.Into(project, tasks.RootElement);
        await Json(context, 201, answer).ConfigureAwait(false);
    }

    public async Task DeleteTasks(HttpContext context, LabProject project)
    {
        JsonNode asked = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted).ConfigureAwait(false))!;
        lock (server.Guard)
        {
            foreach (JsonNode? id in asked["task_ids"]!.AsArray())
                project.Tasks.Remove((long)id!);
        }

        await Json(context, 200, new JsonObject { ["message"] = "Task(s) successfully deleted!" }).ConfigureAwait(false);
    }

    public Task Delete(HttpContext context, LabProject project)
    {
        lock (server.Guard)
            server.Projects.Remove(project);
        return Json(context, 200, new JsonObject { ["message"] = "Project successfully Deleted!" });
    }

    private static JsonNode Item(LabProject project) => new JsonObject
    {
        ["creation_date"] = "Mon, 17 Jan 2022 19:02:42 GMT",
        ["group_color"] = null,
        ["group_id"] = null,
        ["group_name"] = null,
        ["owner"] = "admin",
        ["owner_id"] = "a5f2",
        ["project_description"] = project.Description,
        ["project_id"] = project.Id,
        ["project_members"] = Names(project),
        ["project_name"] = project.Name,
        ["resource_id"] = $"r-{project.Id}",
        ["total_tasks"] = project.Tasks.Count,
    };

    private static JsonArray Names(LabProject project) => new([.. project.Members.Select(name => (JsonNode)name)]);

    private static IEnumerable<JsonNode> Labels(string labelConfig) => XDocument.Parse(labelConfig).Descendants("Label")
        .Select(label => label.Attribute("value")?.Value)
        .OfType<string>()
        .Distinct()
        .Select(label => (JsonNode)label);

    private static Task Json(HttpContext context, int status, JsonNode body) =>
        FakeServer.Answer(context, status, "application/json", body.ToJsonString());
}
