using System.IO.Hashing;
using System.Runtime.CompilerServices;

namespace AnnotationLabExport.Json;

/// <summary>
/// Numbers by names as their bytes are spelled, so that a name is decoded only when it is new. Grows with the number of
/// different spellings.
/// </summary>
internal sealed class SpelledNames
{
    private readonly Dictionary<ulong, int> _newest = [];
    private readonly List<Entry> _entries = [];
    private Entry _last;

    /// <summary>The number that was added for a name; false if there is none.</summary>
    /// <param name="first">The name, or its first part.</param>
    /// <param name="second">Its second part.</param>
    /// <param name="number">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryFind(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, out int number)
    {
        if (!_last.Is(first, second))
        {
            int i = _newest.GetValueOrDefault(Hash(first, second), -1);
            while (i >= 0 && !_entries[i].Is(first, second))
                i = _entries[i].Older;
            if (i < 0)
            {
                number = 0;
                return false;
            }

            _last = _entries[i];
        }

        number = _last.Number;
        return true;
    }

    /// <summary>Adds a name that is not there.</summary>
    public void Add(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, int number)
    {
        ulong hash = Hash(first, second);
        int older = _newest.GetValueOrDefault(hash, -1);
        _newest[hash] = _entries.Count;
        _entries.Add(new Entry(first.ToArray(), second.ToArray(), number, older));
    }

    private static ulong Hash(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) =>
        XxHash3.HashToUInt64(first) ^ XxHash3.HashToUInt64(second, seed: 1);

    /// <param name="First">The name, or its first part.</param>
    /// <param name="Second">Its second part.</param>
    /// <param name="Number">What was added.</param>
    /// <param name="Older">Index of an entry of the same hash; -1 if there is none.</param>
    private readonly record struct Entry(byte[]? First, byte[] Second, int Number, int Older)
    {
        public bool Is(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) =>
            First is not null && first.SequenceEqual(First) && second.SequenceEqual(Second);
    }
}
