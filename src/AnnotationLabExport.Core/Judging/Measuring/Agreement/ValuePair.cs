namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>The values that two annotators gave to the units that both judged.</summary>
/// <param name="values">Tells which labels a value is made of.</param>
internal sealed class ValuePair(ValueSets values)
{
    private readonly Dictionary<(int First, int Second), long> _units = [];

    /// <summary>Tasks with such units.</summary>
    public int Tasks { get; set; }

    /// <summary>The last task that was counted, by its number.</summary>
    public int LastTask { get; set; }

    /// <summary>How many units there are.</summary>
    public long Units { get; private set; }

    /// <summary>Adds units to which the two gave these values.</summary>
    public void Add(int first, int second, long units)
    {
        _units[(first, second)] = _units.GetValueOrDefault((first, second)) + units;
        Units += units;
    }

    /// <summary>How the values agree, each as a whole.</summary>
    public ValueCounts All() => Count(value => value);

    /// <summary>How it agrees whether they hold a label.</summary>
    /// <param name="label">The label, by its number.</param>
    public ValueCounts Of(int label) => Count(value => values.LabelsOf(value).Contains(label) ? 1 : 0);

    private ValueCounts Count(Func<int, int> category)
    {
        long agreed = 0;
        var margins = new Dictionary<int, (long First, long Second)>();
        foreach (((int first, int second), long units) in _units)
        {
            int one = category(first);
            int other = category(second);
            agreed += one == other ? units : 0;
            margins[one] = margins.GetValueOrDefault(one) is var left ? (left.First + units, left.Second) : default;
            margins[other] = margins.GetValueOrDefault(other) is var right ? (right.First, right.Second + units) : default;
        }

        return new ValueCounts(
            Units,
            agreed,
            Coefficient.Kappa(agreed, Units, margins.Values),
            Coefficient.Alpha([(2, 2 * agreed)], margins.Values.Select(margin => margin.First + margin.Second)));
    }
}
