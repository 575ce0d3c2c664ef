namespace AnnotationLabExport.Output;

/// <summary>
/// Work done beside the thread that gives it, a few pieces at once, whose results are taken by that thread in the order in
/// which the work was given. Used by one thread.
/// </summary>
/// <typeparam name="TResult">What a piece of work gives.</typeparam>
/// <param name="most">So many pieces are on their way at once.</param>
/// <param name="take">Takes a result.</param>
internal sealed class OrderedWork<TResult>(int most, Action<TResult> take)
{
    private readonly Queue<Task<TResult>> _begun = [];

    /// <summary>Begins a piece of work; may take results of earlier ones first.</summary>
    public void Start(Func<TResult> work)
    {
        if (_begun.Count == most)
            TakeOldest();
        _begun.Enqueue(Task.Run(work));
    }

    /// <summary>Takes all results that are left.</summary>
    public void Finish()
    {
        while (_begun.Count > 0)
            TakeOldest();
    }

    private void TakeOldest() => take(_begun.Dequeue().GetAwaiter().GetResult());
}
