namespace AnnotationLabExport.Tagging.Spans;

/// <summary>A way to count a text: some pairs of UTF-16 units count as one, such as surrogate pairs where code points are counted.</summary>
internal sealed class Counting
{
    private readonly List<int> _pairs = [];

    /// <summary>How many pairs count as one.</summary>
    public int Pairs => _pairs.Count;

    /// <summary>Counts every unit.</summary>
    public void Clear() => _pairs.Clear();

    /// <summary>Counts the unit and the one after it as one; pairs are added in their order.</summary>
    public void Add(int firstUnit) => _pairs.Add(firstUnit);

    /// <summary>The UTF-16 offset of an offset that is not beyond the text.</summary>
    public int ToUnits(int offset)
    {
        int low = 0;
        int high = _pairs.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_pairs[middle] - middle < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return offset + low;
    }

    /// <summary>The offset of a UTF-16 offset that is not inside a pair.</summary>
    public int FromUnits(int offset)
    {
        int before = _pairs.BinarySearch(offset);
        return offset - (before < 0 ? ~before : before);
    }
}
