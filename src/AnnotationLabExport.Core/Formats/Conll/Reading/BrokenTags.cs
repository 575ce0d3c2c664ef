namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>How many spans break a scheme, and where the first ones stand.</summary>
internal sealed class BrokenTags
{
    private const int MostLines = 10;
    private readonly List<long> _lines = [];

    /// <summary>Nothing is broken.</summary>
    public static readonly BrokenTags None = new();

    /// <summary>How many.</summary>
    public int Count { get; private set; }

    /// <summary>The lines of the first ten, from 1.</summary>
    public IReadOnlyList<long> Lines => _lines;

    /// <summary>Counts one more.</summary>
    public void Add(long line)
    {
        Count++;
        if (_lines.Count < MostLines)
            _lines.Add(line);
    }
}
