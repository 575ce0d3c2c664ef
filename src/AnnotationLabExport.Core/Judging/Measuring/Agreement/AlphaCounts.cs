using System.Runtime.InteropServices;

namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>What Krippendorff's alpha of any number of annotators needs: the units themselves are not kept.</summary>
/// <param name="values">Tells which labels a value is made of.</param>
internal sealed class AlphaCounts(ValueSets values)
{
    private readonly SortedDictionary<int, long> _units = [];
    private readonly SortedDictionary<int, long> _agreeing = [];
    private readonly Dictionary<int, long> _totals = [];
    private readonly Dictionary<int, LabelTotals> _labels = [];
    private readonly Dictionary<int, int> _ofUnit = [];

    /// <summary>How many units have at least two values.</summary>
    public long Units => _units.Values.Sum();

    /// <summary>Adds units that were given these values, at least two.</summary>
    public void Add(ReadOnlySpan<int> given, long units)
    {
        int count = given.Length;
        _units[count] = _units.GetValueOrDefault(count) + units;
        Tally(given);
        long pairs = 0;
        foreach ((int value, int times) in _ofUnit)
        {
            _totals[value] = _totals.GetValueOrDefault(value) + (times * units);
            pairs += (long)times * (times - 1);
        }

        _agreeing[count] = _agreeing.GetValueOrDefault(count) + (pairs * units);
        AddLabels(given, units);
    }

    /// <summary>The alpha of the values, each as a whole; null if it is not defined.</summary>
    public double? All() => Coefficient.Alpha(_agreeing.Select(unit => (unit.Key, unit.Value)), _totals.Values);

    /// <summary>The alpha of whether the values hold a label; null if it is not defined.</summary>
    /// <param name="label">The label, by its number.</param>
    public double? Of(int label)
    {
        if (!_labels.TryGetValue(label, out LabelTotals? totals))
            return null;
        long all = _units.Sum(unit => unit.Key * unit.Value);
        return Coefficient.Alpha(
            _units.Select(unit => (unit.Key, totals.PairsOf(unit.Key, unit.Value))), [totals.Times, all - totals.Times]);
    }

    private void AddLabels(ReadOnlySpan<int> given, long units)
    {
        _ofUnit.Clear();
        foreach (int value in given)
        {
            foreach (int label in values.LabelsOf(value))
                CollectionsMarshal.GetValueRefOrAddDefault(_ofUnit, label, out _)++;
        }

        foreach ((int label, int times) in _ofUnit)
        {
            if (!_labels.TryGetValue(label, out LabelTotals? totals))
                _labels[label] = totals = new LabelTotals();
            totals.Add(given.Length, times, units);
        }
    }

    private void Tally(ReadOnlySpan<int> given)
    {
        _ofUnit.Clear();
        foreach (int value in given)
            CollectionsMarshal.GetValueRefOrAddDefault(_ofUnit, value, out _)++;
    }
}
