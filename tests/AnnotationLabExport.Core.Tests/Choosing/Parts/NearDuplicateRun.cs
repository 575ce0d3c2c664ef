using System.Text.Json;
using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Choosing.Parts;

/// <summary>Texts, each of a group, that are looked through for near-duplicates.</summary>
internal sealed class NearDuplicateRun
{
    private readonly Groups _groups = new();
    private readonly List<int> _groupOf = [];
    private readonly List<int> _names = [];
    private readonly List<TextSketch?> _sketches = [];
    private readonly TextSketcher _sketcher;
    private readonly NearDuplicates _duplicates;

    public NearDuplicateRun(double similarity)
    {
        _sketcher = new TextSketcher(similarity);
        _duplicates = new NearDuplicates(
            similarity, _groups, _groupOf, text => _sketches[text]!.Shingles, join => Joins.Add((join.Text, join.Earlier, join.Similarity)));
    }

    public List<(int Text, int Earlier, double Similarity)> Joins { get; } = [];

    public void Add(string text, int group) => AddTask($$$"""{"data":{"text":{{{JsonSerializer.Serialize(text)}}}}}""", group);

    /// <summary>A task without a text.</summary>
    public void AddNone(int group) => AddTask("{}", group);

    /// <summary>The group that each text goes by in the end, in the order of the texts, as the groups were called.</summary>
    public int[] Roots() => [.. _groupOf.Select(group => _names[_groups.Find(group)])];

    private void AddTask(string task, int group)
    {
        int number = _groups.NumberOf(new PartKey((ulong)group, 0, 0));
        if (number == _names.Count)
            _names.Add(group);
        _groupOf.Add(number);
        _sketches.Add(_sketcher.Sketch(Loaded.Record(task), new TextField(), CancellationToken.None));
        _duplicates.Add(_sketches[^1]);
    }
}
