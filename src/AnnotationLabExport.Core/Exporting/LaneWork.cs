namespace AnnotationLabExport.Exporting;

/// <summary>
/// Work that a thread of the pool does, or whoever waits for it if none has begun by then: nothing stands still because
/// all threads of the pool are taken, or because it was not given to them.
/// </summary>
internal sealed class LaneWork
{
    private readonly Action _work;
    private readonly Task _onPool;
    private int _isTaken;

    /// <summary>Takes the work.</summary>
    /// <param name="work">The work; it must not throw.</param>
    /// <param name="isForPool">Whether it is given to the pool.</param>
    public LaneWork(Action work, bool isForPool)
    {
        _work = work;
        _onPool = isForPool ? Task.Run(DoUnlessTaken, CancellationToken.None) : Task.CompletedTask;
    }

    /// <summary>Does the work, or waits for the thread that does it.</summary>
    public void Complete()
    {
        if (!DoUnlessTaken())
            _onPool.Wait(CancellationToken.None);
    }

    private bool DoUnlessTaken()
    {
        if (Interlocked.Exchange(ref _isTaken, 1) != 0)
            return false;
        _work();
        return true;
    }
}
