using AnnotationLabExport.Faults;
using AnnotationLabExport.Servers;
using AnnotationLabExport.Servers.AnnotationLab;
using AnnotationLabExport.Servers.Faults;
using AnnotationLabExport.Sources;
using AnnotationLabExport.Sources.Servers;

namespace AnnotationLabExport.CoreTests.Sources.Servers;

/// <summary>Annotation Lab: signing in, listing, downloading.</summary>
public sealed class AnnotationLabTests : IDisposable
{
    private const string Tasks = """[{"id":1,"data":{"text":"One"},"completions":[],"predictions":[]},{"id":2,"data":{"text":"Two 💊"}}]""";
    private readonly FakeAnnotationLab _fake = new();

    public AnnotationLabTests() => _fake.Start();

    public void Dispose() => _fake.Dispose();

    [Theory]
    [InlineData(true, "/auth")]
    [InlineData(false, "/auth")]
    [InlineData(false, "")]
    public void A_token_is_found_at_every_door(bool hasProductDoor, string keycloakPath)
    {
        _fake.HasProductDoor = hasProductDoor;
        _fake.KeycloakPath = keycloakPath;

        using IProjectServer server = Connected.To(_fake);

        Assert.Equal("eric", server.User);
        Assert.Equal(ServerDialect.AnnotationLab, server.Dialect);
    }

    [Theory]
    [InlineData("openid-connect/token")]
    [InlineData("auth/realms/master/protocol/openid-connect/token")]
    public void A_door_may_be_named(string path)
    {
        using IProjectServer server = ProjectServers.Connect(
            Connected.Options(_fake.Address),
            Connected.Eric(_fake) with { TokenUri = new Uri(_fake.Address, path) },
            ServerWork.Unwatched).Client();

        Assert.Equal($"/{path}", Assert.Single(_fake.Requests, request => request.Path.EndsWith("/token", StringComparison.Ordinal)).Path);
    }

    [Fact]
    public void Every_call_carries_cookies_and_no_header()
    {
        _fake.Add("cardio", Tasks);
        using IProjectServer server = Connected.To(_fake);
        _ = server.Tasks("cardio");

        List<SeenRequest> calls = [.. _fake.Requests.Where(request => request.Path.StartsWith("/api/", StringComparison.Ordinal))];
        Assert.Equal(3, calls.Count);
        Assert.All(calls, call =>
        {
            Assert.Equal($"access_token=Bearer {_fake.Tokens.Given[0]}; refresh_token={_fake.Tokens.Given[1]}", call.Headers["Cookie"]);
            Assert.Equal("*/*", call.Headers["Accept"]);
            Assert.DoesNotContain("Authorization", call.Headers.Keys);
        });
    }

    [Theory]
    [InlineData("eric", "wrong")]
    [InlineData("nobody", "Secret-of-eric-1")]
    public void Wrong_credentials_are_told_without_a_secret(string user, string password)
    {
        AlabException error = Connected.Fails(ErrorCode.ServerUnauthorized, () => ProjectServers.Connect(
            Connected.Options(_fake.Address),
            Connected.Eric(_fake) with { User = user, Password = Connected.Secret(password) },
            ServerWork.Unwatched));

        Assert.DoesNotContain(password, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(_fake.ClientSecret, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_pages_of_the_list_are_read()
    {
        _fake.PageSize = 3;
        for (int i = 1; i <= 8; i++)
            _fake.Add($"project {i}", members: ["eric", "jenny"]);
        using IProjectServer server = Connected.To(_fake);

        IReadOnlyList<ServerProject> projects = server.Projects(ServerWork.Unwatched);

        Assert.Equal(Enumerable.Range(1, 8).Select(i => $"project {i}"), projects.Select(project => project.Name));
        Assert.Equal(["eric", "jenny"], projects[0].Members);
        Assert.Equal(new DateTimeOffset(2022, 1, 17, 19, 2, 42, TimeSpan.Zero), projects[0].CreatedAt);
    }

    [Fact]
    public void A_server_that_gives_the_first_page_again_ends_the_list()
    {
        _fake.Faults.Add(Fault.Body("GET", "/api/projects", """{"has_next":true,"next_num":2,"items":[{"project_name":"a","project_id":1}]}""", times: 3));
        using IProjectServer server = Connected.To(_fake);

        Assert.Single(server.Projects(ServerWork.Unwatched));
    }

    [Fact]
    public void A_project_tells_its_configuration_and_the_order_of_its_members()
    {
        _fake.Add("cardio", Tasks, """<View><Labels name="label" toName="text"><Label value="DRUG"/><Label value="DOSE"/></Labels><Text name="text" value="$text"/></View>""", "jenny", "eric");
        using IProjectServer server = Connected.To(_fake);

        ServerProject project = server.Project("cardio", ServerWork.Unwatched);
        using ServerSource source = ServerSource.Download(server, "cardio", new DownloadOptions(), ServerWork.Unwatched);

        Assert.Equal(["jenny", "eric"], source.AnnotatorPriority);
        Assert.Equal(["jenny", "eric"], project.Members);
        Assert.True(project.HasOrder);
        Assert.Equal(["Labels"], project.Kinds);
        Assert.Equal(["DRUG", "DOSE"], project.Labels);
        Assert.Equal(2, project.Tasks);
    }

    [Fact]
    public void A_download_gives_the_tasks_as_they_are_spelled()
    {
        _fake.Add("cardio", Tasks);
        using IProjectServer server = Connected.To(_fake);

        Assert.Equal(
            ["""{"id":1,"data":{"text":"One"},"completions":[],"predictions":[]}""", """{"id":2,"data":{"text":"Two 💊"}}"""],
            server.Tasks("cardio"));
    }

    [Fact]
    public void A_download_can_be_read_twice_and_names_the_project_as_its_source()
    {
        _fake.Add("cardio", Tasks);
        using IProjectServer server = Connected.To(_fake);
        using ServerSource source = ServerSource.Download(server, "cardio", new DownloadOptions(), ServerWork.Unwatched);

        Assert.Equal(Connected.Tasks(source), Connected.Tasks(source));
        Assert.Equal("cardio", source.Name);
        Assert.Equal($"{_fake.Address}cardio", source.Location);
        Assert.True(source.IsZip);
    }

    [Theory]
    [InlineData("a b/c?d#e&f%g+h")]
    [InlineData("Ärzte 💊")]
    public void Any_name_goes_into_the_path(string name)
    {
        _fake.Add(name, Tasks);
        using IProjectServer server = Connected.To(_fake);

        Assert.Equal(2, server.Tasks(name).Count);
    }

    [Fact]
    public void Query_parameters_are_passed_on()
    {
        _fake.Add("cardio", Tasks);
        using IProjectServer server = Connected.To(_fake);
        _ = server.Tasks("cardio", new DownloadOptions { QueryParameters = new Dictionary<string, string> { ["tags"] = "to do&more", ["only_ground_truth"] = "true" } });

        Assert.Equal("?format=JSON&tags=to%20do%26more&only_ground_truth=true", Assert.Single(_fake.Requests, request => request.Path.EndsWith("/export", StringComparison.Ordinal)).Query);
    }

    [Theory]
    [InlineData("cardio")]
    [InlineData("..")]
    public void An_unknown_project_is_told(string name)
    {
        using IProjectServer server = Connected.To(_fake);

        AlabException error = Connected.Fails(ErrorCode.ServerProjectUnknown, () => server.Project(name, ServerWork.Unwatched));

        Assert.Contains($"'{name}'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(500)]
    public void An_unknown_project_may_be_told_by_other_statuses(int status)
    {
        _fake.Faults.Add(Fault.Status("GET", "/api/projects/cardio", status, """{"message":"no such project"}"""));
        using IProjectServer server = Connected.To(_fake);

        Connected.Fails(ErrorCode.ServerProjectUnknown, () => server.Project("cardio", ServerWork.Unwatched));
    }

    [Fact]
    public void A_missing_permission_is_told()
    {
        _fake.Add("cardio", Tasks);
        _fake.Forbidden.Add("cardio");
        using IProjectServer server = Connected.To(_fake);

        Connected.Fails(ErrorCode.ServerForbidden, () => server.Project("cardio", ServerWork.Unwatched));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_token_that_ends_in_between_is_renewed_once(bool showsSignInPage)
    {
        _fake.ShowsSignInPage = showsSignInPage;
        _fake.Add("cardio", Tasks);
        using IProjectServer server = Connected.To(_fake);
        _fake.Tokens.Expire();

        Assert.Equal(2, server.Tasks("cardio").Count);
        Assert.Equal(4, _fake.Tokens.Given.Count);
    }

    [Fact]
    public void Credentials_that_are_withdrawn_are_told()
    {
        _fake.Add("cardio", Tasks);
        using IProjectServer server = Connected.To(_fake);
        _fake.Tokens.Revoke();
        _fake.Users["eric"] = "another";

        Connected.Fails(ErrorCode.ServerUnauthorized, () => server.Tasks("cardio"));
    }

    [Fact]
    public void A_token_is_renewed_before_it_ends()
    {
        _fake.HasProductDoor = false;
        _fake.ShowsSignInPage = false;
        _fake.Tokens.Life = TimeSpan.FromSeconds(2);
        _fake.Add("cardio", Tasks);
        using IProjectServer server = Connected.To(_fake);
        Thread.Sleep(1100);

        Assert.Equal(2, server.Tasks("cardio").Count);
        Assert.Contains(_fake.Requests, request => request.Body.StartsWith("grant_type=refresh_token", StringComparison.Ordinal));
        Assert.Single(_fake.Requests, request => request.Body.StartsWith("grant_type=password", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_that_stays_is_no_answer()
    {
        using IProjectServer server = Connected.To(_fake);
        _fake.Faults.Add(Fault.Html("GET", "/api/projects", times: 2));

        Connected.Fails(ErrorCode.ServerAnswerUnexpected, () => server.Projects(ServerWork.Unwatched));
    }
}
