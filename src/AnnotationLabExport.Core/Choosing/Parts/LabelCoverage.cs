namespace AnnotationLabExport.Choosing.Parts;

/// <summary>
/// Finds labels that are missing from a part although enough groups hold them to be in each. Of a label it remembers as
/// many groups as there are parts, and no more.
/// </summary>
/// <param name="parts">How many parts there are.</param>
internal sealed class LabelCoverage(int parts)
{
    private readonly SortedDictionary<string, Seen> _labels = new(StringComparer.Ordinal);

    /// <summary>Takes in that a group which holds a label is in a part.</summary>
    /// <param name="label">The label.</param>
    /// <param name="group">What tells the group from others.</param>
    /// <param name="part">The part.</param>
    public void Add(string label, (ulong, ulong) group, int part)
    {
        if (!_labels.TryGetValue(label, out Seen? seen))
            _labels.Add(label, seen = new Seen(new bool[parts], []));
        seen.IsIn[part] = true;
        if (seen.Groups.Count < parts)
            seen.Groups.Add(group);
    }

    /// <summary>The labels, ordinal, each with a part that it is missing from.</summary>
    public IEnumerable<(string Label, int Part)> Missing()
    {
        foreach ((string label, Seen seen) in _labels)
        {
            if (seen.Groups.Count < parts)
                continue;
            for (int part = 0; part < parts; part++)
            {
                if (!seen.IsIn[part])
                    yield return (label, part);
            }
        }
    }

    private sealed record Seen(bool[] IsIn, HashSet<(ulong, ulong)> Groups);
}
