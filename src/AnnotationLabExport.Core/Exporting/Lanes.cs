using AnnotationLabExport.Choosing;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting;

/// <summary>
/// A ring of lanes: blocks go to the lanes in turn, and are merged in the same order, by the thread that gives them.
/// There are more lanes than processors, so that none waits while a block is read or merged; or one, which that thread works
/// itself. Used by one thread.
/// </summary>
internal sealed class Lanes : IDisposable
{
    private readonly TaskIdSet _ids = new();
    private readonly Lazy<Lane>[] _lanes;
    private readonly AskedLabels _asked;
    private readonly bool _onPool;
    private int _oldest;
    private int _busy;

    /// <summary>Makes the lanes; each is there when it is first needed.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="formats">The formats.</param>
    /// <param name="onOneThread">Whether there is one lane, on the thread that gives the blocks.</param>
    public Lanes(FormatOptions options, IReadOnlyList<FormatExport> formats, bool onOneThread = false)
    {
        _asked = AskedLabels.Of(options.Choice);
        _onPool = !onOneThread;
        _lanes = new Lazy<Lane>[onOneThread ? 1 : Environment.ProcessorCount * 2];
        for (int i = 0; i < _lanes.Length; i++)
            _lanes[i] = new Lazy<Lane>(() => new Lane(options, formats));
    }

    /// <summary>The labels asked for, and which of them no task merged so far holds.</summary>
    public AskedLabels Asked => _asked;

    /// <summary>Gives a block, which is disposed of in time, to the next lane.</summary>
    /// <param name="block">The block.</param>
    /// <param name="survey">Whether its tasks are only looked at.</param>
    /// <param name="cancellation">Ends the work.</param>
    public void Start(TaskBlock block, bool survey, CancellationToken cancellation)
    {
        if (_busy == _lanes.Length)
            MergeOldest();
        _lanes[(_oldest + _busy) % _lanes.Length].Value.Start(block, survey, _onPool, cancellation);
        _busy++;
    }

    /// <summary>Surveys a block at once and on this thread, and leaves it to be written.</summary>
    public void LookAhead(TaskBlock block)
    {
        MergeAll();
        Lane lane = _lanes[_oldest].Value;
        lane.LookAhead(block);
        lane.Merge(_ids, _asked);
    }

    /// <summary>Writes a block at once and on this thread, and merges it.</summary>
    public void Run(TaskBlock block)
    {
        MergeAll();
        Lane lane = _lanes[_oldest].Value;
        lane.Run(block);
        lane.Wait();
        lane.Merge(_ids, _asked);
    }

    /// <summary>Waits for all blocks and merges them; the first fault in the order of the source is thrown.</summary>
    public void MergeAll()
    {
        while (_busy > 0)
            MergeOldest();
    }

    /// <summary>Waits for the lanes, and drops what was not merged.</summary>
    public void Dispose()
    {
        foreach (Lazy<Lane> lane in _lanes)
        {
            if (lane.IsValueCreated)
                lane.Value.Dispose();
        }
    }

    private void MergeOldest()
    {
        Lane lane = _lanes[_oldest].Value;
        lane.Wait();
        _oldest = (_oldest + 1) % _lanes.Length;
        _busy--;
        lane.Merge(_ids, _asked);
    }
}
