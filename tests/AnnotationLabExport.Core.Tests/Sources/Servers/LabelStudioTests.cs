using System.Text.Json;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Servers;
using AnnotationLabExport.Servers.Faults;
using AnnotationLabExport.Servers.LabelStudio;
using AnnotationLabExport.Sources;
using AnnotationLabExport.Sources.Servers;

namespace AnnotationLabExport.CoreTests.Sources.Servers;

/// <summary>Label Studio: tokens, listing, the two ways of downloading.</summary>
public sealed class LabelStudioTests : IDisposable
{
    private const string Tasks = """
        [{"data":{"text":"One"},"annotations":[{"result":[],"completed_by":{"email":"annotator2@example.org"}}],"predictions":[{"result":[],"model_version":"m"}]},
         {"data":{"text":"Two / 2"}}]
        """;

    private readonly FakeLabelStudio _fake = new();

    public LabelStudioTests() => _fake.Start();

    public void Dispose() => _fake.Dispose();

    [Fact]
    public void A_personal_token_is_exchanged_and_tells_who_and_what()
    {
        using IProjectServer server = Connected.To(_fake);

        Assert.Equal("annotator1@example.org", server.User);
        Assert.Equal("1.23.2", server.Version);
        Assert.Equal("Community", server.Edition);
        Assert.StartsWith("Bearer ", Assert.Single(_fake.Requests, request => request.Path.EndsWith("whoami", StringComparison.Ordinal)).Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_legacy_token_is_shown_as_it_is()
    {
        _fake.Tokens.AllowsLegacy = true;
        using IProjectServer server = ProjectServers.Connect(
            Connected.Options(_fake.Address), Connected.Secret($" {_fake.Tokens.Legacy}\n"), ServerWork.Unwatched).Client();

        Assert.Equal($"Token {_fake.Tokens.Legacy}", Assert.Single(_fake.Requests, request => request.Path.EndsWith("whoami", StringComparison.Ordinal)).Headers["Authorization"]);
    }

    [Fact]
    public void A_legacy_token_that_is_not_allowed_is_told_in_the_servers_words()
    {
        AlabException error = Connected.Fails(ErrorCode.ServerUnauthorized, () => ProjectServers.Connect(
            Connected.Options(_fake.Address), Connected.Secret(_fake.Tokens.Legacy), ServerWork.Unwatched));

        Assert.Contains("legacy token authentication has been disabled", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_fake.Tokens.Legacy, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoicmVmcmVzaCJ9")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJ0b2tlbl90eXBlIjoicmVmcmVzaCJ9.AAAA")]
    [InlineData("0123456789012345678901234567890123456789")]
    public void What_is_no_token_of_the_server_is_told(string token)
    {
        AlabException error = Connected.Fails(ErrorCode.ServerUnauthorized, () => ProjectServers.Connect(
            Connected.Options(_fake.Address), Connected.Secret(token), ServerWork.Unwatched));

        if (token.Length > 0)
            Assert.DoesNotContain(token, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_kind_of_server_is_found_out()
    {
        using var lab = new AnnotationLabExport.Servers.AnnotationLab.FakeAnnotationLab();
        lab.Start();

        Assert.Equal(ServerDialect.LabelStudio, ProjectServers.Recognise(Connected.Options(_fake.Address), ServerWork.Unwatched));
        Assert.Equal(ServerDialect.AnnotationLab, ProjectServers.Recognise(Connected.Options(lab.Address), ServerWork.Unwatched));
    }

    [Fact]
    public void All_pages_of_the_list_are_read()
    {
        for (int i = 1; i <= 230; i++)
            _fake.Add($"project {i}");
        using IProjectServer server = Connected.To(_fake);

        Assert.Equal(230, server.Projects(ServerWork.Unwatched).Select(project => project.Key).Distinct().Count());
    }

    [Theory]
    [InlineData("""{"next":"http://127.0.0.1/api/projects/?page=2","results":[{"id":1,"title":"same"}]}""", 200)]
    [InlineData("""{"status_code":404,"detail":"Invalid page."}""", 404)]
    public void A_list_that_does_not_go_on_as_it_said_ends(string second, int status)
    {
        _fake.Faults.Add(Fault.Body("GET", "/api/projects/", """{"next":"http://127.0.0.1/api/projects/?page=2","results":[{"id":1,"title":"same"}]}"""));
        _fake.Faults.Add(Fault.Status("GET", "/api/projects/", status, second));
        using IProjectServer server = Connected.To(_fake);

        Assert.Equal("same", Assert.Single(server.Projects(ServerWork.Unwatched)).Name);
        Assert.Equal(2, _fake.Requests.Count(request => request.Path == "/api/projects/"));
    }

    [Fact]
    public void Names_that_take_too_long_are_known_the_next_time()
    {
        _fake.Add("cardio");
        AlabServer server = ProjectServers.Connect(Connected.Options(_fake.Address), Connected.Secret(_fake.Tokens.Personal), ServerWork.Unwatched);
        _fake.Faults.Add(Fault.Late("GET", "/api/projects/", TimeSpan.FromSeconds(1)));

        Assert.Empty(server.Projects(TimeSpan.FromMilliseconds(100)));
        Assert.Equal(["cardio"], server.Projects(TimeSpan.FromSeconds(20)).Select(project => project.Key));
        Assert.Equal(["cardio"], server.Projects(TimeSpan.Zero).Select(project => project.Key));
        Assert.Single(_fake.Requests, request => request.Path == "/api/projects/");
        server.Close();
    }

    [Fact]
    public void A_project_is_known_by_its_title_or_its_id()
    {
        StudioProject cardio = _fake.Add("cardio", Tasks);
        StudioProject one = _fake.Add("twice", Tasks);
        StudioProject other = _fake.Add("twice");
        using IProjectServer server = Connected.To(_fake);

        Assert.Equal($"{cardio.Id}", server.Project("cardio", ServerWork.Unwatched).Id);
        Assert.Equal($"{one.Id}", server.Project($"{one.Id}", ServerWork.Unwatched).Id);
        AlabException error = Connected.Fails(ErrorCode.ServerProjectUnknown, () => server.Project("twice", ServerWork.Unwatched));
        Assert.Contains($"{other.Id}, {one.Id}", error.Message, StringComparison.Ordinal);
        Assert.Equal([$"{one.Id}", $"{other.Id}", "cardio"], server.Projects(ServerWork.Unwatched).Select(project => project.Key).Order());
    }

    [Fact]
    public void A_project_tells_what_the_server_counts()
    {
        _fake.Add("cardio", Tasks, """<View><Labels name="label" toName="text"><Label value="DRUG"/></Labels><Text name="text" value="$text"/></View>""");
        using IProjectServer server = Connected.To(_fake);

        ServerProject project = server.Project("cardio", ServerWork.Unwatched);

        Assert.Equal((2, 1, 1, 1, 1), (project.Tasks, project.TasksWithCompletions, project.GroundTruths, project.Completions, project.Predictions));
        Assert.Equal(["DRUG"], project.Labels);
    }

    [Fact]
    public void An_unknown_project_is_told_also_by_a_page()
    {
        StudioProject cardio = _fake.Add("cardio", Tasks);
        using IProjectServer server = Connected.To(_fake);
        ServerProject known = server.Project("cardio", ServerWork.Unwatched);
        _fake.Projects.Remove(cardio);

        Connected.Fails(ErrorCode.ServerProjectUnknown, () => server.Project("cardio", ServerWork.Unwatched));
        Connected.Fails(ErrorCode.ServerProjectUnknown, () => server.Import(known, "[]"u8.ToArray(), haveIds: true, ServerWork.Unwatched));
    }

    [Fact]
    public void The_export_has_all_tasks_and_bare_predictions()
    {
        _fake.Add("cardio", Tasks);
        using IProjectServer server = Connected.To(_fake);

        List<string> tasks = server.Tasks("cardio");

        Assert.Equal(2, tasks.Count);
        Assert.Equal(JsonValueKind.Number, Prediction(tasks[0]).ValueKind);
        Assert.DoesNotContain(_fake.Requests, request => request.Path.Contains("/exports", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_snapshot_has_everything_in_full_and_is_removed(int polls)
    {
        StudioProject project = _fake.Add("cardio", Tasks);
        _fake.SnapshotPolls = polls;
        using IProjectServer server = Connected.To(_fake);

        List<string> tasks = server.Tasks("cardio", new DownloadOptions { IncludePredictions = true });

        Assert.Equal("m", Prediction(tasks[0]).GetProperty("model_version").GetString());
        using JsonDocument task = JsonDocument.Parse(tasks[0]);
        Assert.Equal("annotator2@example.org", task.RootElement.GetProperty("annotations")[0].GetProperty("completed_by").GetProperty("email").GetString());
        Assert.Empty(project.Snapshots);
        Assert.Equal(Math.Max(1, polls), _fake.Requests.Count(request => request.Method == "GET" && request.Path.Contains("/exports/", StringComparison.Ordinal) && !request.Path.EndsWith("/download", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_snapshot_that_fails_is_told_and_removed()
    {
        StudioProject project = _fake.Add("cardio", Tasks);
        _fake.SnapshotsFail = true;
        using IProjectServer server = Connected.To(_fake);

        Connected.Fails(ErrorCode.ServerAnswerUnexpected, () => server.Tasks("cardio", new DownloadOptions { IncludePredictions = true }));

        Assert.Empty(project.Snapshots);
    }

    [Fact]
    public void A_snapshot_that_a_proxy_did_not_wait_for_is_found()
    {
        StudioProject project = _fake.Add("cardio", Tasks);
        _fake.Faults.Add(new Fault("POST", "/exports/", async (context, answer) =>
        {
            Stream body = context.Response.Body;
            context.Response.Body = new MemoryStream();
            await answer();
            context.Response.Body = body;
            await FakeServer.Answer(context, 504, "text/html", FakeServer.Page("Gateway Time-out"));
        }));
        using IProjectServer server = Connected.To(_fake);

        Assert.Equal(2, server.Tasks("cardio", new DownloadOptions { IncludePredictions = true }).Count);
        Assert.Empty(project.Snapshots);
    }

    [Fact]
    public void An_edition_without_the_export_gives_a_snapshot()
    {
        StudioProject project = _fake.Add("cardio", Tasks);
        _fake.HasExport = false;
        using IProjectServer server = Connected.To(_fake);

        Assert.Equal(2, server.Tasks("cardio").Count);
        Assert.Empty(project.Snapshots);
    }

    [Fact]
    public void A_snapshot_that_was_changed_on_its_way_is_noticed_by_its_digest()
    {
        _fake.Add("cardio", Tasks);
        _fake.Faults.Add(Fault.Body("GET", "/download", """[{"data":{}}]"""));
        using IProjectServer server = Connected.To(_fake);

        Assert.Equal(2, server.Tasks("cardio", new DownloadOptions { IncludePredictions = true }).Count);
    }

    [Fact]
    public void An_access_token_that_ends_in_between_is_renewed_once()
    {
        _fake.Add("cardio", Tasks);
        using IProjectServer server = Connected.To(_fake);
        _fake.Tokens.Expire();

        Assert.Equal(2, server.Tasks("cardio").Count);
        Assert.Equal(2, _fake.Tokens.Given);
    }

    [Fact]
    public void An_access_token_is_renewed_before_it_ends()
    {
        _fake.Tokens.Life = TimeSpan.FromSeconds(1);
        _fake.Add("cardio", Tasks);
        using IProjectServer server = Connected.To(_fake);
        Thread.Sleep(900);

        Assert.Equal(2, server.Tasks("cardio").Count);
        Assert.Equal(2, _fake.Tokens.Given);
    }

    [Fact]
    public void A_refusal_of_tasks_is_told_without_their_text()
    {
        _fake.Add("cardio", labelConfig: """<View><Text name="text" value="$text"/></View>""");
        using IProjectServer server = Connected.To(_fake);
        ServerProject project = server.Project("cardio", ServerWork.Unwatched);

        AlabException missing = Connected.Fails(ErrorCode.ServerRejected, () => server.Import(project, """[{"data":{"note":"Confidential."}}]"""u8.ToArray(), haveIds: false, ServerWork.Unwatched));
        AlabException type = Connected.Fails(ErrorCode.ServerRejected, () => server.Import(project, """[{"data":{"text":{"a":"Confidential."}}}]"""u8.ToArray(), haveIds: false, ServerWork.Unwatched));

        Assert.Contains("Error at item 0: \"text\" key is expected in task data", missing.Message, StringComparison.Ordinal);
        Assert.Contains("Error at item 0: data['text'] is of type 'dict'", type.Message, StringComparison.Ordinal);
        Assert.All([missing, type], error => Assert.DoesNotContain("Confidential", error.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"validation_errors":{"non_field_errors":[{},"Error at item 1: Task[meta] must be dict or list :: {'data': {'text': 'Confidential.'}}"]}}""")]
    [InlineData("""{"non_field_errors":[{},"Error at item 1: Task[meta] must be dict or list :: {'data': {'text': 'Confidential.'}}"]}""")]
    public void Of_a_long_refusal_the_beginning_of_each_entry_is_told(string body)
    {
        _fake.Add("cardio");
        _fake.Faults.Add(Fault.Status("POST", "/import", 400, body.Replace("Confidential.", new string('x', 500_000), StringComparison.Ordinal)));
        using IProjectServer server = Connected.To(_fake);

        AlabException error = Connected.Fails(
            ErrorCode.ServerRejected, () => server.Import(server.Project("cardio", ServerWork.Unwatched), "[{}]"u8.ToArray(), haveIds: false, ServerWork.Unwatched));

        Assert.EndsWith("with status 400: Error at item 1: Task[meta] must be dict or list.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, new[] { "annotator1@example.org", "annotator2@example.org" })]
    [InlineData(false, new[] { "annotator1@example.org" })]
    public void Who_can_be_named_is_asked(bool tellsUsers, string[] expected)
    {
        _fake.TellsUsers = tellsUsers;
        using IProjectServer server = Connected.To(_fake);

        Assert.Equal(expected, server.KnownUsers(ServerWork.Unwatched));
    }

    private static JsonElement Prediction(string task)
    {
        using JsonDocument document = JsonDocument.Parse(task);
        return document.RootElement.GetProperty("predictions")[0].Clone();
    }
}
