namespace AnnotationLabExport.Choosing.Parts;

/// <summary>The labels that tasks hold, kept in 8 bytes each until all tasks are seen.</summary>
internal sealed class TaskLabels
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly List<(int Group, int Label)> _held = [];

    /// <summary>How many labels there are.</summary>
    public int Count => _names.Count;

    /// <summary>Takes in the labels of a task.</summary>
    public void Add(int group, IReadOnlySet<string> labels)
    {
        foreach (string label in labels)
        {
            if (!_numbers.TryGetValue(label, out int number))
            {
                _numbers.Add(label, number = _names.Count);
                _names.Add(label);
            }

            _held.Add((group, number));
        }
    }

    /// <summary>
    /// How many tasks of each group hold each label: by the number of the group, then of the label among all labels in
    /// ordinal order.
    /// </summary>
    /// <param name="numberOf">The number that a group goes by now.</param>
    /// <param name="names">The labels in ordinal order.</param>
    public List<(int Group, int Label, int Tasks)> ByGroup(Func<int, int> numberOf, out IReadOnlyList<string> names)
    {
        string[] ordered = [.. _names.Order(StringComparer.Ordinal)];
        int[] places = [.. _names.Select(name => Array.BinarySearch(ordered, name, StringComparer.Ordinal))];
        names = ordered;
        var held = new ulong[_held.Count];
        for (int i = 0; i < held.Length; i++)
            held[i] = ((ulong)numberOf(_held[i].Group) << 32) | (uint)places[_held[i].Label];
        Array.Sort(held);
        return Counted(held);
    }

    private static List<(int Group, int Label, int Tasks)> Counted(ulong[] held)
    {
        var counted = new List<(int, int, int)>();
        for (int i = 0; i < held.Length;)
        {
            int first = i;
            while (i < held.Length && held[i] == held[first])
                i++;
            counted.Add(((int)(held[first] >> 32), (int)(uint)held[first], i - first));
        }

        return counted;
    }
}
