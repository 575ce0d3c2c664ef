using System.Security.Cryptography;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Sources.Files;

namespace AnnotationLabExport.Sources.Servers.LabelStudio;

/// <summary>
/// The way out by a snapshot: the server makes an export with everything in full, perhaps behind a queue, keeps it,
/// sends it, and removes it.
/// </summary>
/// <param name="client">Asks the server.</param>
/// <param name="project">The path of the project.</param>
/// <param name="name">The project's name.</param>
/// <param name="timeout">How long the making may take.</param>
/// <param name="work">What the work reports to.</param>
internal sealed class StudioSnapshot(ServerClient client, string project, string name, TimeSpan timeout, ServerWork work)
{
    private static readonly TimeSpan CleaningUp = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan CleaningUpAfterStop = TimeSpan.FromMilliseconds(800);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);
    private static readonly string[] Whole = ["drafts", "predictions", "annotations__completed_by"];
    private readonly string _title = $"AnnotationLabExport {Guid.NewGuid():N}";

    /// <summary>Makes, downloads and removes it.</summary>
    /// <param name="query">Query parameters for its making.</param>
    /// <param name="file">Takes the bytes.</param>
    public async Task Download(string query, FileStream file)
    {
        work.Begin("waiting for the snapshot");
        string id = await Make(query).ConfigureAwait(false);
        try
        {
            string? digest = await Completed(id).ConfigureAwait(false);
            await client.Download(
                new ServerRequest(HttpMethod.Get, $"{project}/exports/{id}/download?exportType=JSON") { Project = name },
                file,
                () => Judge(file, digest),
                work).ConfigureAwait(false);
        }
        finally
        {
            await Remove(id).ConfigureAwait(false);
        }
    }

    private async Task<string> Make(string query)
    {
        byte[] body = JsonBody.Of(writer =>
        {
            writer.WriteString("title", _title);
            writer.WriteStartObject("serialization_options");
            foreach (string list in Whole)
            {
                writer.WriteStartObject(list);
                writer.WriteBoolean("only_id", false);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        });
        try
        {
            ServerAnswer answer = await client.Ask(
                new ServerRequest(HttpMethod.Post, $"{project}/exports/{query}") { Body = body, IsRepeatable = false, Project = name },
                work).ConfigureAwait(false);
            return answer.Root.Get("id").Text() ?? throw answer.Incomplete("id");
        }
        catch (AlabException exception) when (MayBeMade(exception))
        {
            // A proxy gave up waiting, but the server goes on.
            if (await Find().ConfigureAwait(false) is { } id)
                return id;
            throw;
        }
    }

    private static bool MayBeMade(AlabException exception) =>
        exception is ServerRefusal { Status: 408 or 502 or 503 or 504 }
        || exception.Code is ErrorCode.ServerUnreachable or ErrorCode.ServerAnswerUnexpected;

    private async Task<string?> Find()
    {
        ServerAnswer answer = await client.Ask(new ServerRequest(HttpMethod.Get, $"{project}/exports/") { Project = name }, work).ConfigureAwait(false);
        return answer.Root.Elements().FirstOrDefault(snapshot => snapshot.Get("title").Text() == _title).Get("id").Text();
    }

    /// <summary>Waits until it is complete, and gives its digest.</summary>
    private async Task<string?> Completed(string id)
    {
        TimeSpan pause = TimeSpan.FromMilliseconds(250);
        DateTime end = DateTime.UtcNow + timeout;
        while (true)
        {
            ServerAnswer answer = await client.Ask(new ServerRequest(HttpMethod.Get, $"{project}/exports/{id}") { Project = name }, work).ConfigureAwait(false);
            switch (answer.Root.Get("status").Text())
            {
                case "completed":
                    return answer.Root.Get("md5").Text();
                case "failed":
                    throw ServerErrors.Unexpected(client.Address, "the server failed to make a snapshot", "the log of the server tells why; without -IncludePrediction none is needed.");
            }

            if (DateTime.UtcNow > end)
                throw ServerErrors.Silent(client.Address, timeout, new TimeoutException());
            await Task.Delay(pause, work.Cancellation).ConfigureAwait(false);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <summary>The download has no length, and its connection may break off without a sign.</summary>
    private void Judge(FileStream file, string? digest)
    {
        DownloadCheck.Judge(client.Address, file, work.Cancellation);
        if (digest is not { Length: 32 })
            return;
        using FileStream content = PrivateFile.View(file);
        if (!Digest(content).Equals(digest, StringComparison.OrdinalIgnoreCase))
            throw new TransientFault(ServerErrors.CutOff(client.Address, content.Length, cause: null));
    }

    private string Digest(FileStream content)
    {
        byte[] piece = new byte[128 * 1024];
#pragma warning disable CA5351 // The digest that the server gives; it guards against accidents alone.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
#pragma warning restore CA5351
        while (content.Read(piece) is > 0 and int count)
        {
            work.Cancellation.ThrowIfCancellationRequested();
            hash.AppendData(piece, 0, count);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>A snapshot that stays does no harm but to the server's disk; after a stop there is no time for more than a try.</summary>
    private async Task Remove(string id)
    {
        using var time = new CancellationTokenSource(work.Cancellation.IsCancellationRequested ? CleaningUpAfterStop : CleaningUp);
        try
        {
            await client.Ask(
                new ServerRequest(HttpMethod.Delete, $"{project}/exports/{id}") { Project = name },
                new ServerWork(null, null, time.Token)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is AlabException or OperationCanceledException)
        {
            work.Tell($"Snapshot {id} of '{name}' could not be removed from the server: {exception.Message}");
        }
    }
}
