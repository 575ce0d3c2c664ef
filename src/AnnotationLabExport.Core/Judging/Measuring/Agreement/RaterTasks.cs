namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>How many tasks annotators have in common.</summary>
internal sealed class RaterTasks
{
    private readonly Dictionary<RaterPair, int> _common = [];

    /// <summary>Tasks that at least two annotated.</summary>
    public int Shared { get; private set; }

    /// <summary>Tasks that both annotated.</summary>
    public int Common(RaterPair pair) => _common.GetValueOrDefault(pair);

    /// <summary>Adds a task.</summary>
    /// <param name="raters">Who annotated it, ascending.</param>
    public void Add(IReadOnlyCollection<int> raters)
    {
        int[] all = [.. raters];
        Shared += all.Length > 1 ? 1 : 0;
        for (int second = 1; second < all.Length; second++)
        {
            for (int first = 0; first < second; first++)
            {
                var pair = new RaterPair(all[first], all[second]);
                _common[pair] = _common.GetValueOrDefault(pair) + 1;
            }
        }
    }
}
