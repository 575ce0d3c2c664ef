using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AnnotationLabExport.Servers.LabelStudio;

/// <summary>A fake of Label Studio 1.23.2 (Community), as it was measured.</summary>
public sealed class FakeLabelStudio : FakeServer
{
    private int _lastId = 22;

    /// <summary>Its projects, the newest last.</summary>
    public List<StudioProject> Projects { get; } = [];

    /// <summary>The members of the organization; the first one is who signs in.</summary>
    public List<StudioUser> Users { get; } = [new(1, "annotator1@example.org"), new(2, "annotator2@example.org")];

    /// <summary>The tokens that it knows.</summary>
    public StudioTokens Tokens { get; } = new();

    /// <summary>Whether predictions are judged when they are imported, as another deployment may do.</summary>
    public bool ValidatesPredictions { get; set; }

    /// <summary>How often a snapshot is asked for before it is complete: 0 as in Community, more with a queue.</summary>
    public int SnapshotPolls { get; set; }

    /// <summary>Whether the making of snapshots fails.</summary>
    public bool SnapshotsFail { get; set; }

    /// <summary>Whether it tells who the members are, which is not known of every edition.</summary>
    public bool TellsUsers { get; set; } = true;

    /// <summary>Whether there is the export at once; the Enterprise edition has snapshots alone.</summary>
    public bool HasExport { get; set; } = true;

    /// <summary>Ids of projects that the user may not see into.</summary>
    public HashSet<int> Forbidden { get; } = [];

    internal Lock Guard => State;

    /// <summary>Adds a project with tasks, which are imported as Label Studio does.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="tasks">Its tasks, a list in JSON.</param>
    /// <param name="labelConfig">Its configuration.</param>
    public StudioProject Add(string title, string tasks = "[]", string? labelConfig = null)
    {
        lock (State)
        {
            var project = new StudioProject { Id = NextId(), Title = title };
            if (labelConfig is not null)
                project.LabelConfig = labelConfig;
            if (JsonNode.Parse(tasks) is JsonArray { Count: > 0 } list)
                _ = new StudioImport(this, project).Take(list);
            Projects.Add(project);
            return project;
        }
    }

    /// <summary>A new id; they are global.</summary>
    internal int NextId() => ++_lastId;

    /// <inheritdoc/>
    protected override void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/version", context => Answer(context, 200, "application/json", """{"release":"1.23.2","label-studio-os-package":{"version":"1.23.2","short_version":"1.23"},"edition":"Community"}"""));
        routes.MapGet("/health", context => Answer(context, 200, "text/html; charset=utf-8", """{"status": "UP"}"""));
        routes.MapGet("/", context => Moved(context, "/user/login/"));
        routes.MapGet("/user/login/", context => Answer(context, 200, "text/html; charset=utf-8", Page("Label Studio")));
        routes.MapPost("/api/token/refresh", Refresh);
        routes.MapGet("/api/current-user/whoami", context => SignedIn(context, () => Answer(context, 200, "application/json", WhoAmI().ToJsonString())));
        routes.MapGet("/api/users", context => SignedIn(context, () => TellsUsers
            ? Answer(context, 200, "application/json", new JsonArray([.. Users.Select(user => user.InExport())]).ToJsonString())
            : StudioError.AnswerPage(context)));
        var projects = new StudioProjects(this);
        routes.MapGet("/api/projects", context => SignedIn(context, () => projects.List(context)));
        routes.MapPost("/api/projects", context => SignedIn(context, () => projects.Create(context)));
        Project(routes, "GET", "", projects.Show);
        Project(routes, "PATCH", "", projects.Change);
        Project(routes, "DELETE", "", projects.Delete);
        Project(routes, "POST", "/import", projects.Import, isPage: true);
        var exports = new StudioExports(this);
        Project(routes, "GET", "/export", (context, project) => HasExport ? exports.Easy(context, project) : StudioError.AnswerPage(context), isPage: true);
        Project(routes, "POST", "/exports", exports.Make);
        Project(routes, "GET", "/exports", exports.List);
        Project(routes, "GET", "/exports/{pk}", exports.Show, isPage: true);
        Project(routes, "DELETE", "/exports/{pk}", exports.Delete, isPage: true);
        Project(routes, "GET", "/exports/{pk}/download", exports.Download, isPage: true);
    }

    /// <inheritdoc/>
    protected override Task NotFound(HttpContext context) => StudioError.AnswerPage(context);

    private void Project(
        IEndpointRouteBuilder routes, string method, string path, Func<HttpContext, StudioProject, Task> answer, bool isPage = false) =>
        routes.MapMethods($"/api/projects/{{id}}{path}", [method], context => SignedIn(context, async () =>
        {
            // Routes that are known without a slash at the end have none with it, and their 404 is a page.
            bool isNumber = int.TryParse((string)context.Request.RouteValues["id"]!, NumberStyles.None, CultureInfo.InvariantCulture, out int id);
            StudioProject? project;
            lock (State)
                project = Projects.Find(project => project.Id == id);
            if (!isNumber || (isPage && (project is null || context.Request.Path.Value!.EndsWith('/'))))
                await StudioError.AnswerPage(context).ConfigureAwait(false);
            else if (Forbidden.Contains(id))
                throw new StudioError(403, "You do not have permission to perform this action.");
            else if (project is null)
                throw new StudioError(404, "No Project matches the given query.");
            else
                await answer(context, project).ConfigureAwait(false);
        }));

    private Task SignedIn(HttpContext context, Func<Task> answer)
    {
        string? refusal;
        lock (State)
            refusal = Tokens.Judge(context.Request.Headers.Authorization);
        context.Response.Headers.SetCookie = "sessionid=\" \"; HttpOnly; Max-Age=1209600; Path=/; SameSite=Lax";
        return Told(context, () => refusal is null ? answer() : throw new StudioError(401, refusal));
    }

    private static async Task Told(HttpContext context, Func<Task> answer)
    {
        try
        {
            await answer().ConfigureAwait(false);
        }
        catch (StudioError error)
        {
            await error.Answer(context).ConfigureAwait(false);
        }
        catch (JsonException exception)
        {
            await new StudioError(400, $"JSON parse error - {exception.Message}").Answer(context).ConfigureAwait(false);
        }
    }

    private Task Refresh(HttpContext context) => Told(context, async () =>
    {
        JsonNode? asked = await LastWins.Read(context.Request.Body, context.RequestAborted).ConfigureAwait(false);
        if ((string?)asked?["refresh"] is not { } token)
            throw StudioError.Validation(new JsonObject { ["refresh"] = new JsonArray("This field is required.") });
        string? kind;
        lock (State)
            kind = Tokens.Kind(token);
        if (kind != "refresh")
            throw new StudioError(401, kind is null ? "Token is invalid" : "Token has wrong type");
        string access;
        lock (State)
            access = Tokens.Give();
        await Answer(context, 200, "application/json", new JsonObject { ["access"] = access }.ToJsonString()).ConfigureAwait(false);
    });

    private JsonObject WhoAmI() => new()
    {
        ["id"] = Users[0].Id,
        ["first_name"] = "",
        ["last_name"] = "",
        ["username"] = Users[0].Email.Split('@')[0],
        ["email"] = Users[0].Email,
        ["avatar"] = null,
        ["initials"] = "an",
        ["active_organization"] = 1,
        ["permissions"] = new JsonArray("projects.view", "projects.create"),
    };

    private static Task Moved(HttpContext context, string location)
    {
        context.Response.StatusCode = 302;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    }
}
