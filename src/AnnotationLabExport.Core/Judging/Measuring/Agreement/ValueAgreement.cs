namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>
/// Counts how the values agree that annotators give to units: labels of tokens, or the choices of a control for a task. Units
/// are not kept, only how often each pair of values was met.
/// </summary>
internal sealed class ValueAgreement
{
    private readonly Dictionary<RaterPair, ValuePair> _pairs = [];
    private readonly AlphaCounts _all;

    /// <summary>Begins.</summary>
    public ValueAgreement() => _all = new AlphaCounts(Values);

    /// <summary>The values that were given.</summary>
    public ValueSets Values { get; } = new();

    /// <summary>What was counted of all annotators together.</summary>
    public AlphaCounts All => _all;

    /// <summary>Adds units of a task that some annotators gave these values; who gave none is not among them.</summary>
    /// <param name="task">The task, by its number.</param>
    /// <param name="raters">Who they are, ascending.</param>
    /// <param name="values">What each gave.</param>
    /// <param name="units">How many such units there are, side by side.</param>
    public void Add(int task, IReadOnlyList<int> raters, ReadOnlySpan<int> values, long units)
    {
        if (raters.Count < 2)
            return;
        _all.Add(values, units);
        for (int second = 1; second < raters.Count; second++)
        {
            for (int first = 0; first < second; first++)
                PairOf(task, raters[first], raters[second]).Add(values[first], values[second], units);
        }
    }

    /// <summary>What was counted of a pair; null if they have no unit in common.</summary>
    public ValuePair? Find(RaterPair pair) => _pairs.GetValueOrDefault(pair);

    private ValuePair PairOf(int task, int first, int second)
    {
        var key = new RaterPair(first, second);
        if (!_pairs.TryGetValue(key, out ValuePair? pair))
            _pairs[key] = pair = new ValuePair(Values);
        if (pair.LastTask != task)
            pair.Tasks++;
        pair.LastTask = task;
        return pair;
    }
}
