using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Choosing.Parts;

/// <summary>
/// Tasks that wait for the last one before they get their parts: their bytes in a temporary file, their groups and labels in
/// memory.
/// </summary>
/// <param name="options">What was asked for.</param>
/// <param name="spool">Keeps the tasks.</param>
internal sealed class WaitingTasks(PartOptions options, ITaskSpool spool) : IDisposable
{
    private readonly Groups _groups = new();
    private readonly List<int> _groupOf = [];
    private readonly List<long> _places = [];
    private readonly TaskLabels _labels = new();
    private readonly Runs<CarriedRules> _carried = new();
    private int[] _numbers = [];
    private int[] _parts = [];

    /// <summary>Takes in a task.</summary>
    public void Add(TaskRecord record, CarriedRules carried, PartKey key, IReadOnlySet<string> labels)
    {
        _carried.Add(carried);
        int group = _groups.NumberOf(key);
        _groupOf.Add(group);
        _labels.Add(group, labels);
        long place = spool.Add(record);
        if (options.Similarity is not null)
            _places.Add(place);
    }

    /// <summary>Gives every group its part.</summary>
    public void Assign(Action<string, string, double>? joined, SplitReport report, IWorkProgress progress, CancellationToken cancellation)
    {
        if (options.Similarity is { } similarity)
            new DuplicateSearch(options, similarity, spool, _places, _carried).Run(_groups, _groupOf, joined, progress, cancellation);
        _numbers = Numbers(out List<int> roots);
        List<(int Group, int Label, int Tasks)> labels = _labels.ByGroup(group => _numbers[group], out IReadOnlyList<string> names);
        _parts = options.Stratify
            ? Stratification.Assign(options.Parts, names.Count, Stratified(roots.Count, labels))
            : [.. roots.Select(root => options.Parts.At(_groups.FractionOf(root)))];
        foreach ((int group, int label, _) in labels)
            report.Coverage.Add(names[label], ((ulong)group, 0), _parts[group]);
    }

    /// <summary>The tasks in their order.</summary>
    public IEnumerable<TaskRecord> Read(IWorkProgress progress, CancellationToken cancellation)
    {
        var read = new ReadProgress();
        foreach (TaskBlock block in spool.Read(read, cancellation))
        {
            foreach (TaskRecord record in block.Tasks)
                yield return record;
            progress.Report("splitting", read);
        }
    }

    /// <summary>The part of a task, once it was assigned.</summary>
    /// <param name="task">Its number, from 0.</param>
    public int PartOf(int task) => _parts[_numbers[_groupOf[task]]];

    /// <inheritdoc/>
    public void Dispose() => spool.Dispose();

    /// <summary>Numbers for the groups that are left after joins, in the order in which they came.</summary>
    private int[] Numbers(out List<int> roots)
    {
        roots = [];
        var numbers = new int[_groups.Count];
        for (int group = 0; group < numbers.Length; group++)
        {
            int root = _groups.Find(group);
            if (root == group)
                roots.Add(root);
            numbers[group] = root == group ? roots.Count - 1 : numbers[root];
        }

        return numbers;
    }

    private StratifiedGroup[] Stratified(int count, List<(int Group, int Label, int Tasks)> labels)
    {
        var tasks = new int[count];
        foreach (int group in _groupOf)
            tasks[_numbers[group]]++;
        (int Label, int Tasks)[] held = [.. labels.Select(label => (label.Label, label.Tasks))];
        var groups = new StratifiedGroup[count];
        int first = 0;
        for (int group = 0; group < count; group++)
        {
            int end = first;
            while (end < labels.Count && labels[end].Group == group)
                end++;
            groups[group] = new StratifiedGroup(tasks[group], new ArraySegment<(int, int)>(held, first, end - first));
            first = end;
        }

        return groups;
    }
}
