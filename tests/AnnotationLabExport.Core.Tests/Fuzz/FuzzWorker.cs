using System.Collections.Concurrent;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;

namespace AnnotationLabExport.CoreTests.Fuzz;

/// <summary>Runs inputs one after another on a thread of its own, so that somebody can see that one takes too long.</summary>
internal sealed class FuzzWorker : IDisposable
{
    private readonly Func<int?> _nextSeed;
    private readonly ConcurrentQueue<string> _failures;
    private readonly Thread _thread;
    private readonly CancellationTokenSource _cancellation = new();
    private long _started;
    private int _seed;

    public FuzzWorker(Func<int?> nextSeed, ConcurrentQueue<string> failures)
    {
        _nextSeed = nextSeed;
        _failures = failures;
        _started = Environment.TickCount64;
        _thread = new Thread(Work) { IsBackground = true };
        _thread.Start();
    }

    public int Inputs { get; private set; }

    public int Files { get; private set; }

    public Dictionary<ErrorCode, int> Refusals { get; } = [];

    /// <summary>How long the slowest input took, in milliseconds, and which it was.</summary>
    public (long Elapsed, int Seed) Slowest { get; private set; }

    /// <summary>The input that has been worked on.</summary>
    public int Seed => Volatile.Read(ref _seed);

    /// <summary>Since when, in milliseconds.</summary>
    public long Elapsed => Environment.TickCount64 - Volatile.Read(ref _started);

    public bool HasEnded => !_thread.IsAlive;

    public void Cancel() => _cancellation.Cancel();

    public void Dispose() => _cancellation.Dispose();

    private void Work()
    {
        using var folder = new TemporaryFolder();
        while (_nextSeed() is { } seed)
        {
            Volatile.Write(ref _seed, seed);
            Volatile.Write(ref _started, Environment.TickCount64);
            try
            {
                var run = new FuzzRun(new FuzzInput(seed), folder.Path, _cancellation.Token);
                run.Run();
                Count(run);
            }
            catch (Exception exception)
            {
                _failures.Enqueue(FuzzTests.Failure(seed, exception.ToString()));
            }
        }
    }

    private void Count(FuzzRun run)
    {
        Inputs++;
        if (Elapsed > Slowest.Elapsed)
            Slowest = (Elapsed, run.Seed);
        Files += run.Files;
        foreach (ErrorCode code in run.Refusals)
            Refusals[code] = Refusals.GetValueOrDefault(code) + 1;
    }
}
