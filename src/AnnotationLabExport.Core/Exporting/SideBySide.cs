namespace AnnotationLabExport.Exporting;

/// <summary>
/// Exports several projects side by side, as one after another would be: what they tell, and their files in their places, come on
/// the thread that starts them and in the order in which they were started; after a fault of one those behind it leave nothing.
/// <para>
/// A small project works on one processor, a large one on all by itself, so that memory does not grow with the number of
/// projects. Meanwhile those before it wait for the disk.
/// </para>
/// </summary>
public sealed class SideBySide : IDisposable
{
    /// <summary>A file of fewer bytes is not worth the threads of a large one.</summary>
    private const long LargeBytes = 4 * 1024 * 1024;

    private const int MillisecondsBetweenProgress = 100;
    private readonly int _limit;
    private readonly Queue<RunningExport> _running = [];
    private readonly Queue<RunningExport> _begun = [];
    private readonly List<Thread> _threads = [];
    private readonly object _news = new();
    private readonly CancellationTokenSource _ending;
    private int _free = Environment.ProcessorCount;
    private bool _hasNews;
    private bool _hasFailed;
    private bool _isEnded;

    /// <summary>Prepares; nothing runs yet.</summary>
    /// <param name="limit">So many projects are under way at once.</param>
    /// <param name="cancellation">Ends all.</param>
    public SideBySide(int limit, CancellationToken cancellation)
    {
        _limit = limit;
        _ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    }

    /// <summary>As many as pay: disks write several small files together in about the time of one.</summary>
    public static int DefaultLimit => Math.Max(8, Environment.ProcessorCount * 2);

    /// <summary>Whether the project in a file is small enough to be worked on by one processor.</summary>
    public static bool IsSmall(string path) => new FileInfo(path) is { Exists: true, Length: > 0 and < LargeBytes };

    internal CancellationToken Ending => _ending.Token;

    /// <summary>Starts an export, which is disposed of in time, when there is room; meanwhile those before it are heard and ended.</summary>
    /// <exception cref="Faults.AlabException">One before it failed.</exception>
    public void Start(IProjectExport export)
    {
        var next = new RunningExport(export, export.IsLarge ? Environment.ProcessorCount : 1);
        try
        {
            while (_running.Count == _limit || Volatile.Read(ref _free) < next.Processors)
                HearOldest();
        }
        catch
        {
            export.Dispose();
            throw;
        }

        Interlocked.Add(ref _free, -next.Processors);
        _running.Enqueue(next);
        if (_threads.Count < _running.Count)
            StartThread();
        lock (_begun)
        {
            _begun.Enqueue(next);
            Monitor.Pulse(_begun);
        }
    }

    /// <summary>Waits for all that were started; nothing, if one failed.</summary>
    /// <exception cref="Faults.AlabException">One of them failed.</exception>
    public void Finish()
    {
        while (_running.Count > 0 && !_hasFailed)
            HearOldest();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ending.Cancel();
        lock (_begun)
        {
            _isEnded = true;
            Monitor.PulseAll(_begun);
        }

        foreach (Thread thread in _threads)
            thread.Join();
        foreach (RunningExport running in _running)
            running.Export.Dispose();
        _ending.Dispose();
    }

    /// <summary>Says that there is something to hear.</summary>
    internal void Wake()
    {
        lock (_news)
        {
            _hasNews = true;
            Monitor.Pulse(_news);
        }
    }

    /// <summary>Hears one thing of the oldest export, or ends it, or waits until something has changed.</summary>
    private void HearOldest()
    {
        RunningExport oldest = _running.Peek();
        bool isDone = oldest.IsDone;
        try
        {
            if (oldest.Export.Reports.Hear())
                return;
            if (isDone)
            {
                End(_running.Dequeue());
                return;
            }

            oldest.Export.Reports.ShowProgress(oldest.Export);
            AwaitNews();
        }
        catch
        {
            _hasFailed = true;
            _ending.Cancel();
            throw;
        }
    }

    private void AwaitNews()
    {
        lock (_news)
        {
            if (!_hasNews)
                Monitor.Wait(_news, MillisecondsBetweenProgress);
            _hasNews = false;
        }

        _ending.Token.ThrowIfCancellationRequested();
    }

    private static void End(RunningExport running)
    {
        using IProjectExport export = running.Export;
        running.Fault?.Throw();
        export.Commit();
    }

    private void StartThread()
    {
        var thread = new Thread(Work) { IsBackground = true, Name = nameof(SideBySide) };
        _threads.Add(thread);
        thread.Start();
    }

    private void Work()
    {
        while (Next() is { } next)
        {
            next.Run(Release, _ending.Token);
            Wake();
        }
    }

    private RunningExport? Next()
    {
        lock (_begun)
        {
            while (_begun.Count == 0 && !_isEnded)
                Monitor.Wait(_begun);
            return _begun.TryDequeue(out RunningExport? next) ? next : null;
        }
    }

    private void Release(int processors)
    {
        Interlocked.Add(ref _free, processors);
        Wake();
    }
}
