namespace AnnotationLabExport.Judging.Measuring;

/// <summary>
/// Numbers by how often each was met: mean and quartiles are exact, and memory is bounded by the different numbers. A quartile
/// between two numbers is interpolated (Hyndman and Fan 1996, type 7: as NumPy, R and a spreadsheet's QUARTILE.INC have it).
/// </summary>
public sealed class Distribution
{
    private readonly Dictionary<double, long> _counts = [];

    /// <summary>How many numbers there are.</summary>
    public long Count { get; private set; }

    /// <summary>Their sum.</summary>
    public double Sum { get; private set; }

    /// <summary>Their mean; null if there are none.</summary>
    public double? Mean => Count == 0 ? null : Sum / Count;

    /// <summary>The largest; null if there are none.</summary>
    public double? Max => Count == 0 ? null : _counts.Keys.Max();

    /// <summary>How often each number was met, ascending.</summary>
    public IEnumerable<KeyValuePair<double, long>> Counts => _counts.OrderBy(count => count.Key);

    /// <summary>Adds a number.</summary>
    public void Add(double number)
    {
        _counts[number] = _counts.GetValueOrDefault(number) + 1;
        Count++;
        Sum += number;
    }

    /// <summary>The number below which a part of them lies.</summary>
    /// <param name="part">From 0 to 1: 0.25 for the first quartile, 0.5 for the median.</param>
    /// <returns>Null if there are none.</returns>
    public double? Quantile(double part)
    {
        if (Count == 0)
            return null;
        double place = (Count - 1) * part;
        long below = (long)place;
        double? first = null;
        long met = 0;
        foreach ((double number, long count) in Counts)
        {
            met += count;
            if (met <= below)
                continue;
            first ??= number;
            if (met > below + 1 || place == below)
                return first + ((place - below) * (number - first));
        }

        return first;
    }
}
