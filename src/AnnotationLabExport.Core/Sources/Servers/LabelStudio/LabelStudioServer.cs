using System.Security;
using System.Text.Json;
using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Sources.Servers.LabelStudio;

/// <summary>A Label Studio that somebody is signed in to.</summary>
internal sealed class LabelStudioServer : IProjectServer
{
    private readonly ServerClient _client;
    private readonly LabelStudioSignIn _signIn;
    private readonly StudioProjects _projects;
    private readonly ServerOptions _options;

    private LabelStudioServer(ServerOptions options, StudioToken token)
    {
        _options = options;
        _client = new ServerClient(options, StudioWords.Of);
        _signIn = new LabelStudioSignIn(_client, token);
        _client.SignIn = _signIn;
        _projects = new StudioProjects(_client);
    }

    /// <inheritdoc/>
    public ServerDialect Dialect => ServerDialect.LabelStudio;

    /// <inheritdoc/>
    public Uri Address => _client.Address;

    /// <inheritdoc/>
    public string User { get; private set; } = "";

    /// <inheritdoc/>
    public string? Edition { get; private set; }

    /// <inheritdoc/>
    public string? Version { get; private set; }

    /// <summary>Whether a server is a Label Studio, which tells its version to anybody.</summary>
    /// <exception cref="AlabException">It cannot be reached.</exception>
    public static bool IsAt(ServerOptions options, ServerWork work)
    {
        using var client = new ServerClient(options, StudioWords.Of);
        try
        {
            ServerAnswer answer = work.Wait(() => client.Ask(new ServerRequest(HttpMethod.Get, "api/version") { IsSigned = false }, work));
            return answer.Root.Get("label-studio-os-package").ValueKind == JsonValueKind.Object
                || (answer.Root.Get("release").ValueKind == JsonValueKind.String && answer.Root.Get("edition").ValueKind == JsonValueKind.String);
        }
        catch (AlabException exception) when (exception.Code is not (ErrorCode.ServerUnreachable or ErrorCode.ServerRetriesExhausted))
        {
            return false;
        }
    }

    /// <summary>Signs in.</summary>
    /// <exception cref="AlabException">That does not work.</exception>
    public static LabelStudioServer Connect(ServerOptions options, SecureString token, ServerWork work)
    {
        if (StudioToken.Fault(token, options.Uri) is { } fault)
            throw fault;
        var server = new LabelStudioServer(options, new StudioToken(token));
        try
        {
            work.Wait(() => server.Introduce(work));
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<ServerProject> Projects(ServerWork work) => work.Wait(() => _projects.All(work));

    /// <inheritdoc/>
    public ServerProject Project(string key, ServerWork work) => work.Wait(() => _projects.Find(key, work));

    /// <inheritdoc/>
    public void Download(ServerProject project, DownloadOptions options, FileStream file, ServerWork work) => work.Wait(async () =>
    {
        if (!options.IncludePredictions && await DownloadExport(project, options, file, work).ConfigureAwait(false))
            return;
        await new StudioSnapshot(_client, PathOf(project), project.Name, _options.Timeout, work)
            .Download(options.Query(), file).ConfigureAwait(false);
    });

    /// <inheritdoc/>
    public ServerProject Create(string name, string? labelConfig, ServerWork work) => work.Wait(async () =>
    {
        byte[] body = JsonBody.Of(writer =>
        {
            writer.WriteString("title", name);
            if (labelConfig is not null)
                writer.WriteString("label_config", labelConfig);
        });
        ServerAnswer answer = await _client.Ask(new ServerRequest(HttpMethod.Post, "api/projects/") { Body = body, IsRepeatable = false }, work).ConfigureAwait(false);
        return StudioProjects.Read(answer.Root, answer);
    });

    /// <inheritdoc/>
    public void Configure(ServerProject project, string labelConfig, ServerWork work) => work.Wait(() => _client.Ask(
        new ServerRequest(HttpMethod.Patch, $"{PathOf(project)}/")
        {
            Body = JsonBody.Of(writer => writer.WriteString("label_config", labelConfig)),
            Project = project.Name,
        },
        work));

    /// <inheritdoc/>
    public ServerCounts Import(ServerProject project, ReadOnlyMemory<byte> tasks, bool haveIds, ServerWork work) => work.Wait(async () =>
    {
        // Every task becomes a new one, whatever its id: what is sent twice is there twice.
        ServerAnswer answer = await _client.Ask(
            new ServerRequest(HttpMethod.Post, $"{PathOf(project)}/import") { Body = tasks, IsRepeatable = false, HoldsTasks = true, Project = project.Name },
            work).ConfigureAwait(false);
        return new ServerCounts(
            answer.Root.Get("task_count").Number() ?? throw answer.Incomplete("task_count"),
            answer.Root.Get("annotation_count").Number() ?? throw answer.Incomplete("annotation_count"),
            answer.Root.Get("prediction_count").Number() ?? throw answer.Incomplete("prediction_count"));
    });

    /// <inheritdoc/>
    public IReadOnlyList<string> KnownUsers(ServerWork work) => work.Wait(async () =>
    {
        try
        {
            ServerAnswer answer = await _client.Ask(new ServerRequest(HttpMethod.Get, "api/users/"), work).ConfigureAwait(false);
            IReadOnlyList<string> emails = [.. answer.Root.Elements().Select(user => user.Get("email").Text()).OfType<string>()];
            return emails.Count > 0 ? emails : [User];
        }
        catch (AlabException exception) when (exception is ServerPathMissing || exception.Code is ErrorCode.ServerForbidden or ErrorCode.ServerAnswerUnexpected)
        {
            // Not every edition tells who the members are; who is signed in surely is one.
            return [User];
        }
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        _signIn.Dispose();
        _client.Dispose();
    }

    private async Task Introduce(ServerWork work)
    {
        ServerAnswer user = await _client.Ask(new ServerRequest(HttpMethod.Get, "api/current-user/whoami"), work).ConfigureAwait(false);
        User = user.Root.Get("email").Text() ?? user.Root.Get("username").Text() ?? throw user.Incomplete("email");
        ServerAnswer version = await _client.Ask(new ServerRequest(HttpMethod.Get, "api/version") { IsSigned = false }, work).ConfigureAwait(false);
        Version = version.Root.Get("release").Text();
        Edition = version.Root.Get("edition").Text();
    }

    /// <summary>The export at once; false where there is only the way by a snapshot, or a proxy does not wait for this one.</summary>
    private async Task<bool> DownloadExport(ServerProject project, DownloadOptions options, FileStream file, ServerWork work)
    {
        string query = options.Query(("exportType", "JSON"), ("download_all_tasks", "true"));
        try
        {
            await _client.Download(
                new ServerRequest(HttpMethod.Get, $"{PathOf(project)}/export{query}") { Project = project.Name },
                file,
                () => DownloadCheck.Judge(Address, file, work.Cancellation),
                work).ConfigureAwait(false);
            return true;
        }
        catch (AlabException exception) when (exception is ServerRefusal { Status: 504 } || exception.Code == ErrorCode.ServerProjectUnknown)
        {
            work.Tell($"'{project.Name}' is asked for by a snapshot: this edition has no export at once, or a proxy does not wait for it.");
            return false;
        }
    }

    private static string PathOf(ServerProject project) => $"api/projects/{Uri.EscapeDataString(project.Id)}";
}
