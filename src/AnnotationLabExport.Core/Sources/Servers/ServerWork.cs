using System.Collections.Concurrent;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Sources.Servers;

/// <summary>
/// What a piece of work with a server reports to. The work runs on other threads; progress and messages are told on the
/// thread that waits for it.
/// </summary>
/// <param name="progress">Shown how far it is, if given.</param>
/// <param name="listener">Told what is asked and repeated, if given.</param>
/// <param name="cancellation">Ends the work.</param>
public sealed class ServerWork(IWorkProgress? progress, Action<string>? listener, CancellationToken cancellation)
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(100);

    /// <summary>How long work that was ended may take to clean up; a stop must not wait for a server.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly ConcurrentQueue<string> _messages = new();
    private volatile string _doing = "asking the server";
    private volatile ReadProgress _read = new();

    /// <summary>Work that nobody watches and nothing ends but its time limits.</summary>
    public static ServerWork Unwatched { get; } = new(null, null, CancellationToken.None);

    internal CancellationToken Cancellation => cancellation;

    /// <summary>Tells a message.</summary>
    internal void Tell(string message)
    {
        if (listener is not null)
            _messages.Enqueue(message);
    }

    /// <summary>Says what is being done from now on.</summary>
    internal void Begin(string doing, ReadProgress? read = null)
    {
        _doing = doing;
        _read = read ?? new ReadProgress();
    }

    /// <summary>Waits for work that has a result.</summary>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    internal T Wait<T>(Func<Task<T>> begin)
    {
        Task<T> running = Task.Run(begin, CancellationToken.None);
        while (!HasEnded(running, BetweenReports))
        {
            if (cancellation.IsCancellationRequested && !HasEnded(running, Grace))
                throw new OperationCanceledException(cancellation);
            TellMessages();
            progress?.Report(_doing, _read);
        }

        TellMessages();
        return running.GetAwaiter().GetResult();
    }

    /// <summary>Waits for work.</summary>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    internal void Wait(Func<Task> begin) => Wait(async () =>
    {
        await begin().ConfigureAwait(false);
        return true;
    });

    private static bool HasEnded(Task running, TimeSpan limit) => Task.WaitAny([running], limit) == 0;

    private void TellMessages()
    {
        while (_messages.TryDequeue(out string? message))
            listener!(message);
    }
}
