namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>
/// The values that annotators give to what they judge: mostly one label, or none, but several where several choices or levels
/// of spans are allowed. Each different set of labels is a number; 0 is the empty one.
/// </summary>
internal sealed class ValueSets
{
    private readonly Dictionary<string, int> _numberOfLabel = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Value, int Label), int> _with = [];
    private readonly Dictionary<string, int> _values = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<int[]> _labelsOf = [[]];

    /// <summary>The labels that were given, in ordinal order.</summary>
    public IReadOnlyCollection<string> Labels => [.. _numberOfLabel.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The number of a label; -1 if nobody gave it.</summary>
    public int NumberOf(string label) => _numberOfLabel.GetValueOrDefault(label, -1);

    /// <summary>The numbers of the labels of a value, ascending.</summary>
    public IReadOnlyList<int> LabelsOf(int value) => _labelsOf[value];

    /// <summary>The value with a label more.</summary>
    public int With(int value, string label)
    {
        if (!_numberOfLabel.TryGetValue(label, out int number))
            _numberOfLabel[label] = number = _numberOfLabel.Count;

        if (!_with.TryGetValue((value, number), out int with))
            _with[(value, number)] = with = ValueOf([.. _labelsOf[value].Append(number).Distinct().Order()]);
        return with;
    }

    private int ValueOf(int[] labels)
    {
        string key = string.Join(',', labels);
        if (!_values.TryGetValue(key, out int value))
        {
            _values[key] = value = _labelsOf.Count;
            _labelsOf.Add(labels);
        }

        return value;
    }
}
