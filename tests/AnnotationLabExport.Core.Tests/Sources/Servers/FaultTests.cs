using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Servers.AnnotationLab;
using AnnotationLabExport.Servers.Faults;
using AnnotationLabExport.Sources;
using AnnotationLabExport.Sources.Servers;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Sources.Servers;

/// <summary>What goes wrong between here and a server, whatever kind it is.</summary>
public sealed class FaultTests : IDisposable
{
    private const string Export = "/export";
    private readonly FakeAnnotationLab _fake = new();
    private readonly string _tasks = $"[{string.Join(',', Enumerable.Range(1, 2000).Select(id => $$$"""{"id":{{{id}}},"data":{"text":"{{{Guid.NewGuid()}}}"}}"""))}]";

    public FaultTests()
    {
        _fake.Start();
        _fake.Add("cardio", _tasks);
    }

    public void Dispose() => _fake.Dispose();

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public void A_status_that_may_pass_is_tried_again(int status)
    {
        using IProjectServer server = Connected.To(_fake);
        _fake.Faults.Add(Fault.Status("POST", Export, status, times: 2));
        List<string> told = [];

        Assert.Equal(2000, server.Tasks("cardio", work: new ServerWork(null, told.Add, CancellationToken.None)).Count);
        Assert.Equal(2, told.Count);
        Assert.Contains($"status {status}", told[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_status_that_does_not_pass_is_told()
    {
        using IProjectServer server = Connected.To(_fake);
        _fake.Faults.Add(Fault.Status("POST", Export, 503, times: 9));

        AlabException error = Connected.Fails(ErrorCode.ServerRetriesExhausted, () => server.Tasks("cardio"));

        Assert.Contains("3 times", error.Message, StringComparison.Ordinal);
        Assert.Equal(3, _fake.Requests.Count(request => request.Path.EndsWith(Export, StringComparison.Ordinal)));
    }

    [Fact]
    public void Another_status_is_not_tried_again_and_told_in_the_servers_words()
    {
        using IProjectServer server = Connected.To(_fake);
        _fake.Faults.Add(Fault.Status("POST", Export, 500, $$"""{"message":"broken\u001b[31m {{new string('x', 5000)}}"}"""));

        AlabException error = Connected.Fails(ErrorCode.ServerRejected, () => server.Tasks("cardio"));

        Assert.Contains("status 500: broken\\u001B[31m xxx", error.Message, StringComparison.Ordinal);
        Assert.True(error.Message.Length < 500);
    }

    [Fact]
    public void A_server_that_says_when_is_waited_for()
    {
        using IProjectServer server = Connected.To(_fake);
        _fake.Faults.Add(Fault.Status("POST", Export, 429, retryAfter: "1"));
        var clock = Stopwatch.StartNew();

        _ = server.Tasks("cardio");

        Assert.InRange(clock.ElapsedMilliseconds, 950, 10_000);
    }

    [Fact]
    public void A_server_that_wants_too_long_a_pause_is_not_waited_for()
    {
        using IProjectServer server = Connected.To(_fake);
        _fake.Faults.Add(Fault.Status("POST", Export, 503, retryAfter: "3600"));

        AlabException error = Connected.Fails(ErrorCode.ServerRetriesExhausted, () => server.Tasks("cardio"));

        Assert.Contains("3600 seconds", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_must_not_happen_twice_is_not_sent_twice()
    {
        using IProjectServer server = Connected.To(_fake);
        _fake.Faults.Add(Fault.Status("POST", "/create", 503));

        Connected.Fails(ErrorCode.ServerRetriesExhausted, () => server.Create("new", null, ServerWork.Unwatched));

        Assert.Single(_fake.Requests, request => request.Path.EndsWith("/create", StringComparison.Ordinal));
    }

    [Fact]
    public void A_broken_connection_is_tried_again()
    {
        using IProjectServer server = Connected.To(_fake);
        _fake.Faults.Add(Fault.CutOff("POST", Export, 1000));

        Assert.Equal(2000, server.Tasks("cardio").Count);
    }

    [Fact]
    public void A_connection_that_breaks_again_and_again_is_told()
    {
        using IProjectServer server = Connected.To(_fake);
        _fake.Faults.Add(Fault.CutOff("POST", Export, 1000, times: 9));

        AlabException error = Connected.Fails(ErrorCode.ServerAnswerUnexpected, () => server.Tasks("cardio"));

        Assert.Contains("broke off after 1000 bytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_length_is_told()
    {
        using IProjectServer server = Connected.To(_fake);
        _fake.Faults.Add(Fault.WrongLength("POST", Export, 10, times: 9));

        Connected.Fails(ErrorCode.ServerAnswerUnexpected, () => server.Tasks("cardio"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_zip_that_is_cut_off_without_a_sign_is_told(bool tellsLength)
    {
        using IProjectServer server = Connected.To(_fake);
        _fake.Faults.Add(Fault.Shortened("POST", Export, 5000, tellsLength, times: 9));

        Connected.Fails(ErrorCode.ServerAnswerUnexpected, () => server.Tasks("cardio"));
    }

    [Theory]
    [InlineData("""[{"data":{}},{"data":{}}""")]
    [InlineData("""[{"data":{"text":"a""")]
    [InlineData("")]
    [InlineData("""{"data":{}""")]
    public void Json_that_is_cut_off_without_a_sign_is_told(string body)
    {
        using IProjectServer server = Connected.To(_fake);
        _fake.Faults.Add(Fault.Body("POST", Export, body, times: 9));

        Connected.Fails(ErrorCode.ServerAnswerUnexpected, () => server.Tasks("cardio"));
    }

    [Theory]
    [InlineData("<html><body>Sign in</body></html>", "application/json")]
    [InlineData("\uFEFF  \n<!DOCTYPE html>", "application/octet-stream")]
    [InlineData("Sign in", "text/plain")]
    public void What_is_no_project_is_told(string body, string contentType)
    {
        using IProjectServer server = Connected.To(_fake);
        _fake.Faults.Add(Fault.Body("POST", Export, body, contentType, times: 9));

        Connected.Fails(ErrorCode.ServerAnswerUnexpected, () => server.Tasks("cardio"));
    }

    [Fact]
    public void Json_instead_of_a_zip_will_do()
    {
        using IProjectServer server = Connected.To(_fake);
        _fake.Faults.Add(Fault.Body("POST", Export, """ [{"id":1,"data":{}}] """, "application/octet-stream"));

        Assert.Single(server.Tasks("cardio"));
    }

    [Fact]
    public void A_zip_bomb_is_told_before_it_is_unpacked()
    {
        using IProjectServer server = Connected.To(_fake);
        _fake.Faults.Add(Fault.Body("POST", Export, Packed.Bomb(1100), "application/zip"));

        AlabException error = Connected.Fails(ErrorCode.ServerAnswerUnexpected, () => server.Tasks("cardio"));

        Assert.Contains("which no project does", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_that_unpacks_to_more_than_it_says_is_told()
    {
        byte[] zip = Packed.Bomb(64);
        int directory = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(zip.AsSpan(directory + 24), 1024);
        using IProjectServer server = Connected.To(_fake);
        _fake.Faults.Add(Fault.Body("POST", Export, zip, "application/zip"));

        Connected.Fails(ErrorCode.ServerAnswerUnexpected, () => server.Tasks("cardio"));
    }

    [Fact]
    public void An_entry_of_a_zip_that_is_called_by_a_path_writes_nothing()
    {
        string outside = $"outside-{Guid.NewGuid():N}.json";
        using IProjectServer server = Connected.To(_fake);
        _fake.Faults.Add(Fault.Body("POST", Export, Packed.Zip(($"../../../../tmp/{outside}", "[{\"id\":1,\"data\":{}}]")), "application/zip"));

        Assert.Single(server.Tasks("cardio"));
        Assert.False(File.Exists(Path.Combine(Path.GetTempPath(), outside)));
    }

    [Fact]
    public void An_answer_that_is_held_in_memory_has_a_limit()
    {
        using IProjectServer server = Connected.To(_fake);
        _fake.Faults.Add(Fault.Endless("GET", "/api/projects", "{\"items\":["));

        AlabException error = Connected.Fails(ErrorCode.ServerAnswerUnexpected, () => server.Projects(ServerWork.Unwatched));

        Assert.Contains("longer than 64 MiB", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_time_counts_from_the_last_byte()
    {
        using IProjectServer server = Connected.To(_fake, options => options with { Timeout = TimeSpan.FromSeconds(3) });
        _fake.Faults.Add(Fault.Slow("POST", Export, piece: 9_000, pause: TimeSpan.FromMilliseconds(700)));
        var clock = Stopwatch.StartNew();

        Assert.Equal(2000, server.Tasks("cardio").Count);
        Assert.True(clock.Elapsed > TimeSpan.FromSeconds(3.2));
    }

    [Fact]
    public void A_first_byte_that_does_not_come_is_told_and_not_waited_for_again()
    {
        using IProjectServer server = Connected.To(_fake, options => options with { Timeout = TimeSpan.FromSeconds(1) });
        _fake.Faults.Add(Fault.Late("POST", Export, TimeSpan.FromSeconds(30), times: 9));

        AlabException error = Connected.Fails(ErrorCode.ServerUnreachable, () => server.Tasks("cardio"));

        Assert.Contains("-TimeoutSec", error.Message, StringComparison.Ordinal);
        Assert.Single(_fake.Requests, request => request.Path.EndsWith(Export, StringComparison.Ordinal));
    }

    [Fact]
    public void Bytes_that_stop_coming_are_asked_for_again()
    {
        using IProjectServer server = Connected.To(_fake, options => options with { Timeout = TimeSpan.FromSeconds(1) });
        _fake.Faults.Add(Fault.Slow("POST", Export, piece: 10_000, pause: TimeSpan.FromSeconds(30)));

        Assert.Equal(2000, server.Tasks("cardio").Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_stop_is_over_within_two_seconds(bool hasBegun)
    {
        using IProjectServer server = Connected.To(_fake);
        _fake.Faults.Add(hasBegun
            ? Fault.Slow("POST", Export, 1000, TimeSpan.FromMilliseconds(100))
            : Fault.Late("POST", Export, TimeSpan.FromSeconds(60)));
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        var clock = Stopwatch.StartNew();

        Assert.ThrowsAny<OperationCanceledException>(() => server.Tasks("cardio", work: new ServerWork(null, null, stop.Token)));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2.5), $"{clock.Elapsed}");
    }

    [Fact]
    public void Progress_is_told_in_bytes_on_the_thread_that_waits()
    {
        using IProjectServer server = Connected.To(_fake);
        _fake.Faults.Add(Fault.Slow("POST", Export, 4_000, TimeSpan.FromMilliseconds(150)));
        var progress = new Watched();

        _ = server.Tasks("cardio", work: new ServerWork(progress, null, CancellationToken.None));

        Assert.Equal([Environment.CurrentManagedThreadId], progress.Threads);
        Assert.True(progress.Bytes.Count > 2);
        Assert.Equal(progress.Bytes, progress.Bytes.Order());
    }

    [Fact]
    public void A_server_that_is_not_there_is_told()
    {
        AlabException error = Connected.Fails(ErrorCode.ServerUnreachable, () => ProjectServers.Connect(
            Connected.Options(new Uri("http://127.0.0.1:1/")), Connected.Eric(_fake), ServerWork.Unwatched));

        Assert.Contains("refused", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_nobody_knows_is_told_at_once()
    {
        var clock = Stopwatch.StartNew();

        Connected.Fails(ErrorCode.ServerUnreachable, () => ProjectServers.Recognise(
            Connected.Options(new Uri("https://server.invalid/")) with { RetryInterval = TimeSpan.FromSeconds(60) }, ServerWork.Unwatched));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_server_that_speaks_no_http_is_told()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = Task.Run(async () =>
        {
            while (true)
            {
                using TcpClient client = await listener.AcceptTcpClientAsync();
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("220 mail.example.org ESMTP\r\n"));
            }
        });

        Connected.Fails(ErrorCode.ServerUnreachable, () => ProjectServers.Connect(
            Connected.Options(new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/")), Connected.Eric(_fake), ServerWork.Unwatched));
    }

    private sealed class Watched : IWorkProgress
    {
        public HashSet<int> Threads { get; } = [];

        public List<long> Bytes { get; } = [];

        public void Report(string doing, ReadProgress read)
        {
            Threads.Add(Environment.CurrentManagedThreadId);
            if (doing == "downloading")
                Bytes.Add(read.Bytes);
        }
    }
}
