using System.Buffers.Binary;
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

    private static ulong Hash(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) => (Hash(first) * 3) + Hash(second);

    /// <summary>Names are short: mostly their ends and their length are all of them.</summary>
    private static ulong Hash(ReadOnlySpan<byte> name)
    {
        int length = name.Length;
        ulong ends = length switch
        {
            > 16 => XxHash3.HashToUInt64(name),
            >= 8 => BinaryPrimitives.ReadUInt64LittleEndian(name) + (BinaryPrimitives.ReadUInt64LittleEndian(name[(length - 8)..]) * 5),
            >= 4 => BinaryPrimitives.ReadUInt32LittleEndian(name) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(name[(length - 4)..]) << 32),
            > 0 => name[0] | ((ulong)name[length / 2] << 8) | ((ulong)name[length - 1] << 16),
            _ => 0,
        };
        return (ends + (ulong)length) * 0x9E37_79B9_7F4A_7C15;
    }

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
