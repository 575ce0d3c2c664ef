namespace AnnotationLabExport.Tagging.Spans;

/// <summary>
/// Pairs the places of two lists that have a character in common, each with at most one: pairs with most characters in common
/// first, then the ones that lie earlier. The pairs are the same whichever list comes first.
/// </summary>
internal sealed class BestMatches
{
    private readonly List<(int Common, int First, int Second)> _pairs = [];
    private readonly HashSet<int> _firstTaken = [];
    private readonly HashSet<int> _secondTaken = [];

    /// <summary>Finds the pairs.</summary>
    /// <param name="first">Places, by their starts: first UTF-16 unit, and the unit after the last.</param>
    /// <param name="second">Places likewise.</param>
    /// <returns>The pairs by their indexes.</returns>
    public IEnumerable<(int First, int Second)> Find(IReadOnlyList<(int Start, int End)> first, IReadOnlyList<(int Start, int End)> second)
    {
        _pairs.Clear();
        _firstTaken.Clear();
        _secondTaken.Clear();
        for (int i = 0; i < first.Count; i++)
        {
            for (int j = 0; j < second.Count && second[j].Start < first[i].End; j++)
            {
                int common = Math.Min(first[i].End, second[j].End) - Math.Max(first[i].Start, second[j].Start);
                if (common > 0)
                    _pairs.Add((common, i, j));
            }
        }

        _pairs.Sort((a, b) => Compare(a, b, first, second));
        foreach ((_, int i, int j) in _pairs)
        {
            if (_firstTaken.Contains(i) || !_secondTaken.Add(j))
                continue;
            _firstTaken.Add(i);
            yield return (i, j);
        }
    }

    private static int Compare(
        (int Common, int First, int Second) a,
        (int Common, int First, int Second) b,
        IReadOnlyList<(int Start, int End)> first,
        IReadOnlyList<(int Start, int End)> second)
    {
        int byCommon = b.Common.CompareTo(a.Common);
        return byCommon != 0 ? byCommon : Order(first[a.First], second[a.Second]).CompareTo(Order(first[b.First], second[b.Second]));
    }

    /// <summary>What tells pairs apart whichever of the two places comes first.</summary>
    private static (int, int, int, int) Order((int Start, int End) a, (int Start, int End) b) =>
        (Math.Min(a.Start, b.Start), Math.Max(a.Start, b.Start), Math.Min(a.End, b.End), Math.Max(a.End, b.End));
}
