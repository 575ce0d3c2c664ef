namespace AnnotationLabExport.Sources.Databases.Postgres;

/// <summary>The tasks that an import has met, a bit for each key: those of a project count from 1.</summary>
internal sealed class SeenKeys
{
    private ulong[] _bits = new ulong[64];

    /// <summary>How many there are.</summary>
    public long Count { get; private set; }

    /// <summary>Whether a task was met.</summary>
    public bool Has(long key) => key >> 6 < _bits.Length && (_bits[key >> 6] & Bit(key)) != 0;

    /// <summary>Takes in a task; false if it was met before.</summary>
    public bool Add(long key)
    {
        if (Has(key))
            return false;
        if (key >> 6 >= _bits.Length)
            Array.Resize(ref _bits, (int)Math.Max(_bits.Length * 2L, (key >> 6) + 1));
        _bits[key >> 6] |= Bit(key);
        Count++;
        return true;
    }

    private static ulong Bit(long key) => 1UL << (int)(key & 63);
}
