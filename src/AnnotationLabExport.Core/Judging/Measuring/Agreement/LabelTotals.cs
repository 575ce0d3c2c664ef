namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>How often annotators gave a label or not, in units of two and more values.</summary>
internal sealed class LabelTotals
{
    private readonly Dictionary<int, (long Units, long Pairs)> _units = [];

    /// <summary>How often it was given.</summary>
    public long Times { get; private set; }

    /// <summary>Adds units with so many values, so many of them with the label.</summary>
    public void Add(int values, int times, long units)
    {
        long others = values - times;
        (long Units, long Pairs) known = _units.GetValueOrDefault(values);
        _units[values] = (known.Units + units, known.Pairs + (units * (((long)times * (times - 1)) + (others * (others - 1)))));
        Times += times * units;
    }

    /// <summary>Ordered pairs of values that both have it or both have it not, in all units with so many values.</summary>
    /// <param name="values">How many values a unit has.</param>
    /// <param name="units">How many such units there are, those in which nobody gave the label among them.</param>
    public long PairsOf(int values, long units)
    {
        (long Units, long Pairs) known = _units.GetValueOrDefault(values);
        return known.Pairs + ((units - known.Units) * values * (values - 1));
    }
}
