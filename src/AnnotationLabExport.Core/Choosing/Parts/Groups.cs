namespace AnnotationLabExport.Choosing.Parts;

/// <summary>
/// The groups of a split, numbered as they come, and joined where texts are near-duplicates: a joined group goes by the one
/// that came first.
/// </summary>
internal sealed class Groups
{
    private readonly Dictionary<(ulong, ulong), int> _numbers = [];
    private readonly List<double> _fractions = [];
    private readonly List<int> _parents = [];

    /// <summary>How many there were before any was joined.</summary>
    public int Count => _parents.Count;

    /// <summary>The number of a key's group.</summary>
    public int NumberOf(PartKey key)
    {
        if (_numbers.TryGetValue((key.High, key.Low), out int number))
            return number;
        number = _parents.Count;
        _numbers.Add((key.High, key.Low), number);
        _fractions.Add(key.Fraction);
        _parents.Add(number);
        return number;
    }

    /// <summary>The number that a group goes by.</summary>
    public int Find(int group)
    {
        while (_parents[group] != group)
            group = _parents[group] = _parents[_parents[group]];
        return group;
    }

    /// <summary>Makes one of two groups.</summary>
    public void Join(int first, int second)
    {
        int one = Find(first);
        int other = Find(second);
        _parents[Math.Max(one, other)] = Math.Min(one, other);
    }

    /// <summary>Where the key of a group that was not joined to an earlier one lies between 0 and 1.</summary>
    public double FractionOf(int group) => _fractions[group];
}
