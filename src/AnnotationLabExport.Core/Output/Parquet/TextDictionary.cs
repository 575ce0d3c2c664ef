using System.Buffers;
using System.IO.Hashing;
using System.Runtime.CompilerServices;

namespace AnnotationLabExport.Output.Parquet;

/// <summary>The distinct strings of a column in order of appearance; reused for the next row group.</summary>
internal sealed class TextDictionary
{
    /// <summary>A dictionary that grows beyond this does not pay: further pages hold the strings themselves.</summary>
    private const int MostBytes = 1024 * 1024;

    private readonly ArrayBufferWriter<byte> _plain = new();
    private readonly List<int> _ends = [];
    private readonly List<uint> _hashes = [];
    private int[] _slots = new int[1024];

    /// <summary>How many strings there are.</summary>
    public int Count => _ends.Count;

    /// <summary>Whether pages should hold the strings themselves.</summary>
    public bool IsFull => _plain.WrittenCount > MostBytes;

    /// <summary>The first strings, spelled one after another.</summary>
    public ReadOnlySpan<byte> Plain(int count) => _plain.WrittenSpan[..(count == 0 ? 0 : _ends[count - 1])];

    /// <summary>One of the strings, spelled with its length.</summary>
    public ReadOnlySpan<byte> this[int place] => _plain.WrittenSpan[Start(place).._ends[place]];

    /// <summary>The place of a string, which is added if it is new.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int PlaceOf(ReadOnlySpan<byte> text)
    {
        uint hash = (uint)XxHash3.HashToUInt64(text);
        int mask = _slots.Length - 1;
        int slot = (int)hash & mask;
        while (_slots[slot] is > 0 and int used)
        {
            int place = used - 1;
            if (_hashes[place] == hash && this[place][sizeof(int)..].SequenceEqual(text))
                return place;
            slot = (slot + 1) & mask;
        }

        _slots[slot] = Count + 1;
        _hashes.Add(hash);
        _plain.WriteText(text);
        _ends.Add(_plain.WrittenCount);
        if (Count * 2 > _slots.Length)
            Grow();
        return Count - 1;
    }

    /// <summary>Forgets all strings.</summary>
    public void Clear()
    {
        _plain.ResetWrittenCount();
        _ends.Clear();
        _hashes.Clear();
        Array.Clear(_slots);
    }

    private int Start(int place) => place == 0 ? 0 : _ends[place - 1];

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        int mask = _slots.Length - 1;
        for (int place = 0; place < Count; place++)
        {
            int slot = (int)_hashes[place] & mask;
            while (_slots[slot] > 0)
                slot = (slot + 1) & mask;
            _slots[slot] = place + 1;
        }
    }
}
