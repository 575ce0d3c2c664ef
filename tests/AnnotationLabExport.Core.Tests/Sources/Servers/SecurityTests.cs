using AnnotationLabExport.Faults;
using AnnotationLabExport.Servers;
using AnnotationLabExport.Servers.AnnotationLab;
using AnnotationLabExport.Servers.Faults;
using AnnotationLabExport.Servers.LabelStudio;
using AnnotationLabExport.Sources;
using AnnotationLabExport.Sources.Servers;

namespace AnnotationLabExport.CoreTests.Sources.Servers;

/// <summary>Secrets stay where they belong.</summary>
public sealed class SecurityTests : IDisposable
{
    private readonly FakeLabelStudio _fake = new();
    private readonly FakeLabelStudio _other = new();

    public SecurityTests()
    {
        _fake.Start();
        _other.Start();
    }

    public void Dispose()
    {
        _fake.Dispose();
        _other.Dispose();
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public void What_shows_who_is_asking_does_not_follow_to_another_host(int status)
    {
        _fake.Add("cardio", """[{"data":{"text":"One"}}]""");
        using IProjectServer server = Connected.To(_fake);
        _other.Faults.Add(Fault.Body("GET", "/elsewhere", """[{"data":{"text":"Two"}}]"""));
        _fake.Faults.Add(Fault.Redirect("GET", "/export", new Uri(_other.Address, "elsewhere?signed=1").AbsoluteUri, status));

        Assert.Contains("Two", Assert.Single(server.Tasks("cardio")), StringComparison.Ordinal);

        SeenRequest seen = Assert.Single(_other.Requests);
        Assert.DoesNotContain("Authorization", seen.Headers.Keys);
        Assert.DoesNotContain("Cookie", seen.Headers.Keys);
    }

    [Fact]
    public void Nor_does_it_return_from_there()
    {
        _fake.Add("cardio", """[{"data":{"text":"One"}}]""");
        using IProjectServer server = Connected.To(_fake);
        _fake.Faults.Add(Fault.Redirect("GET", "/export", new Uri(_other.Address, "elsewhere").AbsoluteUri));
        _other.Faults.Add(Fault.Redirect("GET", "/elsewhere", new Uri(_fake.Address, "back").AbsoluteUri));
        _fake.Faults.Add(Fault.Body("GET", "/back", """[{"data":{}}]"""));

        _ = server.Tasks("cardio");

        Assert.DoesNotContain("Authorization", Assert.Single(_fake.Requests, request => request.Path == "/back").Headers.Keys);
    }

    [Fact]
    public void On_the_same_host_it_does()
    {
        _fake.Add("cardio", """[{"data":{"text":"One"}}]""");
        using IProjectServer server = Connected.To(_fake);
        _fake.Faults.Add(Fault.Redirect("GET", "/export", "/moved"));
        _fake.Faults.Add(Fault.Body("GET", "/moved", """[{"data":{}}]"""));

        _ = server.Tasks("cardio");

        Assert.Contains("Authorization", Assert.Single(_fake.Requests, request => request.Path == "/moved").Headers.Keys);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public void What_is_sent_does_not_go_to_another_host(int status)
    {
        _fake.Add("cardio");
        using IProjectServer server = Connected.To(_fake);
        ServerProject project = server.Project("cardio", ServerWork.Unwatched);
        _fake.Faults.Add(Fault.Redirect("POST", "/import", new Uri(_other.Address, "api/projects/1/import").AbsoluteUri, status));

        Connected.Fails(ErrorCode.ServerAnswerUnexpected, () => server.Import(project, "[]"u8.ToArray(), haveIds: false, ServerWork.Unwatched));

        Assert.Empty(_other.Requests);
    }

    [Fact]
    public void A_secret_does_not_go_to_another_host()
    {
        _fake.Faults.Add(Fault.Redirect("POST", "/refresh", new Uri(_other.Address, "api/token/refresh").AbsoluteUri, 307));

        Connected.Fails(ErrorCode.ServerAnswerUnexpected, () => Connected.To(_fake));

        Assert.Empty(_other.Requests);
    }

    [Fact]
    public void From_https_to_http_nothing_goes()
    {
        using var secure = new FakeLabelStudio();
        secure.Start(isSecure: true);
        secure.Add("cardio", """[{"data":{"text":"One"}}]""");
        using IProjectServer server = Connected.To(secure, options => options with { SkipCertificateCheck = true });
        secure.Faults.Add(Fault.Redirect("GET", "/export", new Uri(_other.Address, "elsewhere").AbsoluteUri));

        Connected.Fails(ErrorCode.ServerAnswerUnexpected, () => server.Tasks("cardio"));

        Assert.Empty(_other.Requests);
    }

    [Fact]
    public void A_redirect_in_circles_ends()
    {
        using IProjectServer server = Connected.To(_fake);
        _fake.Faults.Add(Fault.Redirect("GET", "/api/projects/", "/api/projects/", times: 99));

        Connected.Fails(ErrorCode.ServerAnswerUnexpected, () => server.Projects(ServerWork.Unwatched));
    }

    [Fact]
    public void A_certificate_that_nobody_trusts_is_refused_unless_it_is_not_looked_at()
    {
        using var secure = new FakeLabelStudio();
        secure.Start(isSecure: true);

        AlabException error = Connected.Fails(ErrorCode.ServerUnreachable, () => Connected.To(secure));
        using IProjectServer server = Connected.To(secure, options => options with { SkipCertificateCheck = true });

        Assert.Contains("-SkipCertificateCheck", error.Message, StringComparison.Ordinal);
        Assert.Equal("annotator1@example.org", server.User);
    }

    [Fact]
    public void A_secret_does_not_go_over_the_network_unencrypted()
    {
        ServerOptions options = Connected.Options(new Uri("http://lab.example.invalid/"));
        using var lab = new FakeAnnotationLab();

        Connected.Fails(ErrorCode.ServerUnencrypted, () => ProjectServers.Connect(options, Connected.Eric(lab), ServerWork.Unwatched));
        Connected.Fails(ErrorCode.ServerUnencrypted, () => ProjectServers.Connect(options, Connected.Secret(_fake.Tokens.Personal), ServerWork.Unwatched));
        Connected.Fails(ErrorCode.ServerUnencrypted, () => ProjectServers.Connect(options, Connected.Secret(_fake.Tokens.Legacy), ServerWork.Unwatched));
        Connected.Fails(ErrorCode.ServerUnreachable, () => ProjectServers.Connect(
            options with { AllowUnencryptedAuthentication = true }, Connected.Eric(lab), ServerWork.Unwatched));
    }

    [Fact]
    public void Nor_to_a_door_elsewhere()
    {
        using var lab = new FakeAnnotationLab();
        lab.Start();

        Connected.Fails(ErrorCode.ServerUnencrypted, () => ProjectServers.Connect(
            Connected.Options(lab.Address),
            Connected.Eric(lab) with { TokenUri = new Uri("http://keycloak.example.invalid/openid-connect/token") },
            ServerWork.Unwatched));
    }

    [Theory]
    [InlineData("lab.example.org", null)]
    [InlineData("ftp://lab.example.org", null)]
    [InlineData("https://eric:secret@lab.example.org", null)]
    [InlineData("https://lab.example.org", "https://lab.example.org/")]
    [InlineData("https://lab.example.org:8443/lab/?x=1#/projects", "https://lab.example.org:8443/lab/")]
    public void An_address_is_taken_as_it_is_meant(string given, string? expected)
    {
        if (expected is not null)
        {
            Assert.Equal(expected, ProjectServers.Address(given).AbsoluteUri);
            return;
        }

        AlabException error = Connected.Fails(ErrorCode.ServerUriInvalid, () => ProjectServers.Address(given));
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_proxy_is_used_if_one_is_given()
    {
        ServerOptions options = Connected.Options(new Uri("http://studio.example.invalid/")) with { Proxy = _fake.Address, AllowUnencryptedAuthentication = true };

        Assert.Equal(ServerDialect.LabelStudio, ProjectServers.Recognise(options, ServerWork.Unwatched));
        Assert.Equal("studio.example.invalid", Assert.Single(_fake.Requests).Headers["Host"]);
    }

    [Fact]
    public void No_message_holds_a_secret()
    {
        _fake.Add("cardio", """[{"data":{"text":"One"}}]""");
        List<string> told = [];
        var work = new ServerWork(null, told.Add, CancellationToken.None);
        using IProjectServer server = Connected.To(_fake, work: work);
        _fake.Tokens.Expire();
        _fake.Faults.Add(Fault.Status("GET", "/export", 503));
        _ = server.Tasks("cardio", new DownloadOptions { QueryParameters = new Dictionary<string, string> { ["key"] = "hidden" } }, work);

        Assert.NotEmpty(told);
        Assert.All(told, message =>
        {
            Assert.DoesNotContain("hidden", message, StringComparison.Ordinal);
            Assert.DoesNotContain("eyJ", message, StringComparison.Ordinal);
        });
    }
}
