using System.Net;
using System.Security;
using System.Text;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Servers;
using AnnotationLabExport.Servers.AnnotationLab;
using AnnotationLabExport.Servers.LabelStudio;
using AnnotationLabExport.Sources;
using AnnotationLabExport.Sources.Servers;
using AnnotationLabExport.Sources.Servers.AnnotationLab;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Sources.Servers;

/// <summary>A client that is signed in to a fake.</summary>
internal static class Connected
{
    public static ServerOptions Options(Uri address) => new()
    {
        Uri = address,
        Timeout = TimeSpan.FromSeconds(20),
        MaximumRetryCount = 2,
        RetryInterval = TimeSpan.FromMilliseconds(20),
    };

    public static IProjectServer To(FakeAnnotationLab fake, Func<ServerOptions, ServerOptions>? change = null, ServerWork? work = null) =>
        ProjectServers.Connect(Changed(fake, change), Eric(fake), work ?? ServerWork.Unwatched).Client();

    public static IProjectServer To(FakeLabelStudio fake, Func<ServerOptions, ServerOptions>? change = null, ServerWork? work = null) =>
        ProjectServers.Connect(Changed(fake, change), Secret(fake.Tokens.Personal), work ?? ServerWork.Unwatched).Client();

    public static AnnotationLabCredential Eric(FakeAnnotationLab fake) =>
        new("eric", Secret(fake.Users["eric"])) { ClientSecret = Secret(fake.ClientSecret) };

    public static SecureString Secret(string plain) => new NetworkCredential("", plain).SecurePassword;

    /// <summary>What a project's download holds, the tasks as they are spelled.</summary>
    public static List<string> Tasks(this IProjectServer server, string project, DownloadOptions? options = null, ServerWork? work = null)
    {
        using ServerSource source = ServerSource.Download(server, project, options ?? new DownloadOptions(), work ?? ServerWork.Unwatched);
        return Tasks(source);
    }

    public static List<string> Tasks(ITaskSource source)
    {
        List<string> tasks = [];
        foreach (TaskBlock block in source.Read(new ReadProgress(), CancellationToken.None))
        {
            using (block)
                tasks.AddRange(block.Tasks.Select(task => Encoding.UTF8.GetString(task.Json.Span)));
        }

        return tasks;
    }

    /// <summary>The error of a call.</summary>
    public static AlabException Fails(ErrorCode code, Action call)
    {
        AlabException error = Assert.ThrowsAny<AlabException>(call);
        Assert.Equal(code, error.Code);
        return error;
    }

    private static ServerOptions Changed(FakeServer fake, Func<ServerOptions, ServerOptions>? change) =>
        (change ?? (options => options))(Options(fake.Address));
}
