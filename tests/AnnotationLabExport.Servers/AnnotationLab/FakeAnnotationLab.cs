using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AnnotationLabExport.Servers.AnnotationLab;

/// <summary>A fake of Annotation Lab, as its public clients and documentation have it.</summary>
public sealed class FakeAnnotationLab : FakeServer
{
    /// <summary>Its projects, in the order of their making.</summary>
    public List<LabProject> Projects { get; } = [];

    /// <summary>Names of users with their passwords.</summary>
    public Dictionary<string, string> Users { get; } = new() { ["eric"] = "Secret-of-eric-1" };

    /// <summary>The client that tokens are asked for with.</summary>
    public string ClientId { get; set; } = "annotationlab";

    /// <summary>The client's secret.</summary>
    public string ClientSecret { get; set; } = "Secret-of-the-client-1";

    /// <summary>The tokens it gave out.</summary>
    public LabTokens Tokens { get; } = new();

    /// <summary>Whether there is the product's own door to a token.</summary>
    public bool HasProductDoor { get; set; } = true;

    /// <summary>What stands before Keycloak's realms: <c>/auth</c>, or nothing with newer ones.</summary>
    public string KeycloakPath { get; set; } = "/auth";

    /// <summary>Whether who is not signed in gets a page of HTML with status 200, instead of 401.</summary>
    public bool ShowsSignInPage { get; set; } = true;

    /// <summary>How many projects a page of the list has.</summary>
    public int PageSize { get; set; } = 20;

    /// <summary>Names of projects that the user may not see into.</summary>
    public HashSet<string> Forbidden { get; } = [];

    /// <summary>Adds a project with tasks.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="tasks">Its tasks, a list in JSON.</param>
    /// <param name="labelConfig">Its configuration.</param>
    /// <param name="members">Its members, in order of priority.</param>
    public LabProject Add(string name, string tasks = "[]", string? labelConfig = null, params string[] members)
    {
        lock (State)
        {
            var project = new LabProject { Id = Projects.Count + 1, Name = name };
            if (labelConfig is not null)
                project.LabelConfig = labelConfig;
            if (members.Length > 0)
            {
                project.Members.Clear();
                project.Members.AddRange(members);
            }

            using JsonDocument list = JsonDocument.Parse(tasks, LabImport.Deep);
            _ = LabImport.Into(project, list.RootElement);
            Projects.Add(project);
            return project;
        }
    }

    /// <inheritdoc/>
    protected override void Map(IEndpointRouteBuilder routes)
    {
        var doors = new LabDoors(this);
        routes.MapPost("/openid-connect/token", doors.Product);
        routes.MapPost("{**path}", doors.Keycloak).Add(builder => ((RouteEndpointBuilder)builder).Order = 1);
        var calls = new LabCalls(this);
        routes.MapGet("/api/projects", context => SignedIn(context, calls.List));
        routes.MapPost("/api/projects/create", context => SignedIn(context, calls.Create));
        Project(routes, "GET", "", calls.Show);
        Project(routes, "POST", "/export", calls.Export);
        Project(routes, "POST", "/save-config", calls.SaveConfig);
        Project(routes, "POST", "/import", calls.Import);
        Project(routes, "DELETE", "/tasks_delete", calls.DeleteTasks);
        Project(routes, "DELETE", "/delete", calls.Delete);
    }

    /// <inheritdoc/>
    protected override Task NotFound(HttpContext context) =>
        Answer(context, 404, "text/html; charset=utf-8", Page("Not found"));

    private void Project(IEndpointRouteBuilder routes, string method, string path, Func<HttpContext, LabProject, Task> answer) =>
        routes.MapMethods($"/api/projects/{{name}}{path}", [method], context => SignedIn(context, async signedIn =>
        {
            string name = Uri.UnescapeDataString((string)signedIn.Request.RouteValues["name"]!);
            LabProject? project;
            lock (State)
                project = Projects.Find(project => project.Name == name);
            if (Forbidden.Contains(name))
                await Answer(signedIn, 403, "application/json", """{"message":"You do not have permission to access this project."}""").ConfigureAwait(false);
            else if (project is null)
                await Answer(signedIn, 404, "application/json", """{"message":"Project not found"}""").ConfigureAwait(false);
            else
                await answer(signedIn, project).ConfigureAwait(false);
        }));

    private Task SignedIn(HttpContext context, Func<HttpContext, Task> answer)
    {
        // The blank after the scheme is none that a cookie may hold: the framework's reader would not see it.
        const string Name = "access_token=Bearer ";
        string token = context.Request.Headers.Cookie.ToString().Split("; ")
            .FirstOrDefault(cookie => cookie.StartsWith(Name, StringComparison.Ordinal))?[Name.Length..] ?? "";
        bool isSignedIn;
        lock (State)
            isSignedIn = Tokens.IsAccess(token);
        if (isSignedIn)
            return answer(context);
        return ShowsSignInPage
            ? Answer(context, 200, "text/html; charset=utf-8", Page("Sign in to Annotation Lab"))
            : Answer(context, 401, "application/json", """{"message":"Unauthorized"}""");
    }

    internal Lock Guard => State;
}
