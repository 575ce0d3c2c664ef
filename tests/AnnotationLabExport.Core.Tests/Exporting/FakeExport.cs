using System.Collections.Concurrent;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Exporting;

/// <summary>An export that does what a test says, and writes down what happens to it.</summary>
internal sealed class FakeExport(SideBySide side, string name, ConcurrentQueue<string> seen) : IProjectExport
{
    private readonly Listener _listener = new(seen);
    private ProjectReports? _reports;

    public bool IsLarge { get; init; }

    public ProjectReports Reports => _reports ??= new ProjectReports(side, _listener);

    /// <summary>Done while it writes.</summary>
    public Action<FakeExport, CancellationToken>? Writing { get; init; }

    /// <summary>Done while it waits for the disk.</summary>
    public Action? Settling { get; init; }

    /// <summary>Done when its files are put in their places.</summary>
    public Action? Committing { get; init; }

    public bool IsDisposed { get; private set; }

    /// <summary>The threads that committed, told and showed progress.</summary>
    public ConcurrentBag<int> CallerThreads => _listener.Threads;

    public void Write(CancellationToken cancellation) => Writing?.Invoke(this, cancellation);

    public void Settle(CancellationToken cancellation) => Settling?.Invoke();

    public void Commit()
    {
        Committing?.Invoke();
        _listener.Tell($"{name} committed");
    }

    public void Report(string doing, ReadProgress read) => CallerThreads.Add(Environment.CurrentManagedThreadId);

    public void Dispose()
    {
        IsDisposed = true;
        Reports.Dispose();
    }

    private sealed class Listener(ConcurrentQueue<string> seen) : ISourceListener
    {
        public ConcurrentBag<int> Threads { get; } = [];

        public void PassOver(AlabException fault) => Tell(fault.Message);

        public void Tell(string message)
        {
            Threads.Add(Environment.CurrentManagedThreadId);
            seen.Enqueue(message);
        }
    }
}
