namespace AnnotationLabExport.Choosing.Parts;

/// <summary>
/// Iterative stratification (Sechidis, Tsoumakas, Vlahavas 2011) over groups and without chance (docs/formats.md §12): the
/// rarest label first, each of its groups to the part that wants most of it.
/// </summary>
internal sealed class Stratification
{
    private readonly PartRatios _ratios;
    private readonly IReadOnlyList<StratifiedGroup> _groups;
    private readonly int[] _tasksOfLabel;
    private readonly int[] _groupsLeft;
    private readonly int[][] _groupsOf;
    private readonly int[,] _had;
    private readonly int[] _tasksHad;
    private readonly int[] _parts;
    private readonly int _tasks;

    private Stratification(PartRatios ratios, int labels, IReadOnlyList<StratifiedGroup> groups)
    {
        _ratios = ratios;
        _groups = groups;
        _tasksOfLabel = new int[labels];
        _groupsLeft = new int[labels];
        _groupsOf = new int[labels][];
        _had = new int[ratios.Count, labels];
        _tasksHad = new int[ratios.Count];
        _parts = new int[groups.Count];
        Array.Fill(_parts, -1);
        foreach (StratifiedGroup group in groups)
        {
            _tasks += group.Tasks;
            foreach ((int label, int tasks) in group.Labels.AsSpan())
            {
                _tasksOfLabel[label] += tasks;
                _groupsLeft[label]++;
            }
        }

        ListGroups();
    }

    /// <summary>The part of each group.</summary>
    /// <param name="ratios">The parts.</param>
    /// <param name="labels">How many labels there are; they are numbered by their names, ordinal.</param>
    /// <param name="groups">The groups as they came.</param>
    public static int[] Assign(PartRatios ratios, int labels, IReadOnlyList<StratifiedGroup> groups) =>
        new Stratification(ratios, labels, groups).Assign();

    private int[] Assign()
    {
        while (RarestLabel() is >= 0 and int label)
        {
            foreach (int group in LargestFirst(_groupsOf[label].Where(group => _parts[group] < 0)))
                Put(group, PartThatWants(label));
        }

        foreach (int group in LargestFirst(Enumerable.Range(0, _parts.Length).Where(group => _parts[group] < 0)))
            Put(group, PartThatWantsTasks());
        return _parts;
    }

    private void ListGroups()
    {
        var filled = new int[_groupsLeft.Length];
        for (int label = 0; label < _groupsOf.Length; label++)
            _groupsOf[label] = new int[_groupsLeft[label]];
        for (int group = 0; group < _groups.Count; group++)
        {
            foreach ((int label, _) in _groups[group].Labels.AsSpan())
                _groupsOf[label][filled[label]++] = group;
        }
    }

    /// <summary>The label with the fewest groups left, the first by name of several; -1 if none has any.</summary>
    private int RarestLabel()
    {
        int rarest = -1;
        for (int label = 0; label < _groupsLeft.Length; label++)
        {
            if (_groupsLeft[label] > 0 && (rarest < 0 || _groupsLeft[label] < _groupsLeft[rarest]))
                rarest = label;
        }

        return rarest;
    }

    /// <summary>Those with most tasks first, then as they came.</summary>
    private List<int> LargestFirst(IEnumerable<int> groups) => [.. groups.OrderByDescending(group => _groups[group].Tasks)];

    private void Put(int group, int part)
    {
        _parts[group] = part;
        _tasksHad[part] += _groups[group].Tasks;
        foreach ((int label, int tasks) in _groups[group].Labels.AsSpan())
        {
            _had[part, label] += tasks;
            _groupsLeft[label]--;
        }
    }

    private int PartThatWants(int label)
    {
        int best = 0;
        double most = WantedOf(label, 0);
        for (int part = 1; part < _ratios.Count; part++)
        {
            double wanted = WantedOf(label, part);
            if (wanted > most || (wanted == most && WantedTasks(part) > WantedTasks(best)))
                (best, most) = (part, wanted);
        }

        return best;
    }

    private int PartThatWantsTasks()
    {
        int best = 0;
        for (int part = 1; part < _ratios.Count; part++)
        {
            if (WantedTasks(part) > WantedTasks(best))
                best = part;
        }

        return best;
    }

    /// <summary>One multiplication and one subtraction, so that ties are the same on every machine.</summary>
    private double WantedOf(int label, int part) => (_ratios.Share(part) * _tasksOfLabel[label]) - _had[part, label];

    private double WantedTasks(int part) => (_ratios.Share(part) * _tasks) - _tasksHad[part];
}
