using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Sources.Servers;

/// <summary>A server that somebody is signed in to: who, where, what; never a secret.</summary>
public sealed class AlabServer
{
    private static readonly TimeSpan ProjectsLast = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestAsking = TimeSpan.FromSeconds(30);
    private readonly object _lock = new();
    private IProjectServer? _client;
    private volatile IReadOnlyList<ServerProject> _known = [];
    private Task _asking = Task.CompletedTask;
    private DateTime _knownUntil;

    /// <summary>Makes it.</summary>
    /// <param name="client">Speaks with the server; closed by <see cref="Close"/>.</param>
    public AlabServer(IProjectServer client)
    {
        _client = client;
        Uri = client.Address;
        Dialect = client.Dialect;
        User = client.User;
        Edition = client.Edition;
        Version = client.Version;
    }

    /// <summary>Where it is.</summary>
    public Uri Uri { get; }

    /// <summary>Which kind it is.</summary>
    public ServerDialect Dialect { get; }

    /// <summary>Who is signed in.</summary>
    public string User { get; }

    /// <summary>Which edition it is, as it calls itself; null if it does not tell.</summary>
    public string? Edition { get; }

    /// <summary>Its version; null if it does not tell.</summary>
    public string? Version { get; }

    /// <summary>Whether <see cref="Close"/> was not called yet.</summary>
    public bool IsConnected => _client is not null;

    /// <summary>What speaks with the server.</summary>
    /// <exception cref="AlabException">It was closed.</exception>
    public IProjectServer Client() => _client ?? throw new AlabException(
        ErrorCode.ServerNotConnected, $"{ServerErrors.Name(Uri)}: it was disconnected; connect again with Connect-AlabServer.", ServerErrors.Name(Uri));

    /// <summary>
    /// Its projects, as known for a minute. Those of a server that takes longer are known the next time; until
    /// then the former ones.
    /// </summary>
    /// <param name="limit">How long to wait.</param>
    public IReadOnlyList<ServerProject> Projects(TimeSpan limit)
    {
        Task asking;
        lock (_lock)
        {
            if (_asking.IsCompleted && DateTime.UtcNow >= _knownUntil)
                _asking = Task.Run(AskForProjects, CancellationToken.None);
            asking = _asking;
        }

        asking.Wait(limit, CancellationToken.None);
        return _known;
    }

    /// <summary>Forgets who is signed in.</summary>
    public void Close() => Interlocked.Exchange(ref _client, null)?.Dispose();

    /// <inheritdoc/>
    public override string ToString() => $"{User} at {ServerErrors.Name(Uri)}";

    private void AskForProjects()
    {
        try
        {
            using var time = new CancellationTokenSource(LongestAsking);
            _known = Client().Projects(new ServerWork(null, null, time.Token));
        }
        catch (Exception)
        {
            // Whoever completes a word wants names or nothing; what is wrong is told by the command.
        }

        lock (_lock)
            _knownUntil = DateTime.UtcNow + ProjectsLast;
    }
}
