using System.Globalization;
using System.Text;
using System.Text.Json;
using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Sources.Servers.AnnotationLab;

/// <summary>An Annotation Lab that somebody is signed in to.</summary>
internal sealed class AnnotationLabServer : IProjectServer
{
    private readonly ServerClient _client;
    private readonly AnnotationLabSignIn _signIn;

    private AnnotationLabServer(ServerOptions options, AnnotationLabCredential credential)
    {
        _client = new ServerClient(options, (refusal, holdsTasks) => holdsTasks ? null : Words(refusal));
        _signIn = new AnnotationLabSignIn(_client, credential);
        _client.SignIn = _signIn;
        User = credential.User;
    }

    /// <inheritdoc/>
    public ServerDialect Dialect => ServerDialect.AnnotationLab;

    /// <inheritdoc/>
    public Uri Address => _client.Address;

    /// <inheritdoc/>
    public string User { get; }

    /// <inheritdoc/>
    public string? Edition => null;

    /// <inheritdoc/>
    public string? Version => null;

    /// <summary>Signs in.</summary>
    /// <exception cref="AlabException">That does not work.</exception>
    public static AnnotationLabServer Connect(ServerOptions options, AnnotationLabCredential credential, ServerWork work)
    {
        var server = new AnnotationLabServer(options, credential);
        try
        {
            work.Wait(() => server._client.Ask(new ServerRequest(HttpMethod.Get, "api/projects"), work));
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<ServerProject> Projects(ServerWork work) => work.Wait(() => ProjectsOf(work));

    /// <inheritdoc/>
    public ServerProject Project(string key, ServerWork work) => work.Wait(() => ProjectOf(key, work));

    /// <inheritdoc/>
    public void Download(ServerProject project, DownloadOptions options, FileStream file, ServerWork work) => work.Wait(() => _client.Download(
        new ServerRequest(HttpMethod.Post, $"{PathOf(project.Name)}/export{options.Query(("format", "JSON"))}") { Body = "{}"u8.ToArray(), Project = project.Name },
        file,
        () => DownloadCheck.Judge(Address, file, work.Cancellation),
        work));

    /// <inheritdoc/>
    public ServerProject Create(string name, string? labelConfig, ServerWork work) => work.Wait(async () =>
    {
        byte[] body = JsonBody.Of(writer =>
        {
            writer.WriteString("project_name", name);
            writer.WriteString("project_description", "");
            writer.WriteString("project_sampling", "");
            writer.WriteString("project_instruction", "");
        });
        await _client.Ask(new ServerRequest(HttpMethod.Post, "api/projects/create") { Body = body, IsRepeatable = false }, work).ConfigureAwait(false);
        if (labelConfig is not null)
            await SaveConfig(name, labelConfig, work).ConfigureAwait(false);
        return await ProjectOf(name, work).ConfigureAwait(false);
    });

    /// <inheritdoc/>
    public void Configure(ServerProject project, string labelConfig, ServerWork work) =>
        work.Wait(() => SaveConfig(project.Name, labelConfig, work));

    /// <inheritdoc/>
    public ServerCounts Import(ServerProject project, ReadOnlyMemory<byte> tasks, bool haveIds, ServerWork work) => work.Wait(async () =>
    {
        // The same id overwrites, so that what is sent twice is there once.
        ServerAnswer answer = await _client.Ask(
            new ServerRequest(HttpMethod.Post, $"{PathOf(project.Name)}/import") { Body = tasks, IsRepeatable = haveIds, HoldsTasks = true, Project = project.Name },
            work).ConfigureAwait(false);
        // Whether the count includes tasks that were there already is not public; their ids do.
        int ids = answer.Root.Get("task_ids").Elements().Count();
        return new ServerCounts(
            Math.Max(ids, answer.Root.Get("task_count").Number() ?? throw answer.Incomplete("task_count")),
            answer.Root.Get("completion_count").Number() ?? throw answer.Incomplete("completion_count"),
            answer.Root.Get("prediction_count").Number() ?? throw answer.Incomplete("prediction_count"));
    });

    /// <inheritdoc/>
    public IReadOnlyList<string> KnownUsers(ServerWork work) => [];

    /// <inheritdoc/>
    public void Dispose()
    {
        _signIn.Dispose();
        _client.Dispose();
    }

    private async Task<IReadOnlyList<ServerProject>> ProjectsOf(ServerWork work)
    {
        var projects = new List<ServerProject>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string page = "";
        while (true)
        {
            ServerAnswer answer = await _client.Ask(new ServerRequest(HttpMethod.Get, $"api/projects{page}"), work).ConfigureAwait(false);
            if (answer.Root.Get("items").ValueKind != JsonValueKind.Array)
                throw answer.Incomplete("items");
            int before = projects.Count;
            foreach (JsonElement item in answer.Root.Get("items").Elements())
            {
                string name = item.Get("project_name").Text() ?? throw answer.Incomplete("project_name");
                if (seen.Add(name))
                    projects.Add(Listed(item, name));
            }

            // The name of the page's parameter is not public: a server that does not know it gives the first page again.
            if (answer.Root.Get("next_num").Number() is not { } next || answer.Root.Get("has_next").ValueKind == JsonValueKind.False || projects.Count == before)
                return projects;
            page = string.Create(CultureInfo.InvariantCulture, $"?page={next}");
        }
    }

    private async Task<ServerProject> ProjectOf(string name, ServerWork work)
    {
        if (name is "." or "..") // which would lead out of the path, escaped or not
            throw ServerErrors.ProjectUnknown(Address, name);
        ServerAnswer answer;
        try
        {
            answer = await _client.Ask(new ServerRequest(HttpMethod.Get, PathOf(name)) { Project = name }, work).ConfigureAwait(false);
        }
        catch (ServerRefusal refusal) when (refusal is { Status: 400 or 500, Words: not null })
        {
            throw ServerErrors.ProjectUnknown(Address, name);
        }

        JsonElement root = answer.Root;
        IReadOnlyList<string> order = root.Get("team_members_order").Texts();
        return new ServerProject
        {
            Id = root.Get("project_id").Text() ?? throw answer.Incomplete("project_id"),
            Name = root.Get("project_name").Text() ?? name,
            Key = root.Get("project_name").Text() ?? name,
            Description = root.Get("project_description").Text(),
            CreatedAt = root.Get("creation_date").Moment(),
            Owner = root.Get("owner").Get("username").Text(),
            Members = order.Count > 0 ? order : root.Get("annotators").Texts(),
            HasOrder = order.Count > 0,
            Tasks = root.Get("tasks_count").Number(),
        }.With(root.Get("label_config").Text());
    }

    private async Task SaveConfig(string name, string labelConfig, ServerWork work)
    {
        ServerAnswer answer = await _client.Ask(
            new ServerRequest(HttpMethod.Post, $"{PathOf(name)}/save-config")
            {
                Body = Encoding.ASCII.GetBytes($"label_config={Uri.EscapeDataString(labelConfig)}"),
                ContentType = "application/x-www-form-urlencoded",
                Project = name,
            },
            work).ConfigureAwait(false);
        JsonElement failed = answer.Root.Get("messages").Elements().FirstOrDefault(message => message.Get("success").ValueKind == JsonValueKind.False);
        if (failed.ValueKind == JsonValueKind.Object)
            throw ServerErrors.Rejected(Address, new ServerRequest(HttpMethod.Post, $"{PathOf(name)}/save-config"), 201, failed.Get("message").Text());
    }

    private static ServerProject Listed(JsonElement item, string name) => new()
    {
        Id = item.Get("project_id").Text() ?? name,
        Name = name,
        Key = name,
        Description = item.Get("project_description").Text(),
        CreatedAt = item.Get("creation_date").Moment(),
        Owner = item.Get("owner").Text(),
        Members = item.Get("project_members").Texts(),
        Tasks = item.Get("total_tasks").Number(),
    };

    private static string PathOf(string name) => $"api/projects/{Uri.EscapeDataString(name)}";

    private static string? Words(JsonElement refusal) =>
        refusal.Get("message").Text()
        ?? refusal.Get("error_description").Text()
        ?? refusal.Get("messages").Elements().Select(message => message.Get("message").Text()).FirstOrDefault()
        ?? refusal.Get("error").Text();
}
