using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AnnotationLabExport.Json;

namespace AnnotationLabExport.Sources.Files;

/// <summary>
/// Finds the bracket that closes a task, by quotes, backslashes and brackets alone: 64 bytes at a time as masks with a
/// bit for each byte. It keeps its place between stretches of bytes.
/// </summary>
internal struct TaskEndFinder
{
    private int _depth;
    private bool _inString;
    private bool _escapes;

    /// <summary>Begins behind a task's opening bracket.</summary>
    public void Begin()
    {
        _depth = 1;
        _inString = false;
        _escapes = false;
    }

    /// <summary>Looks for the end from <paramref name="position"/> on.</summary>
    /// <param name="data">The bytes.</param>
    /// <param name="position">Where to begin; afterwards behind the closing bracket, or at the end of the bytes.</param>
    /// <returns>Whether the end was found.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Find(ReadOnlySpan<byte> data, ref int position)
    {
        while (data.Length - position >= JsonBlock.Size)
        {
            int end = FindInBlock(data.Slice(position, JsonBlock.Size));
            position += end < 0 ? JsonBlock.Size : end;
            if (end >= 0)
                return true;
        }

        int last = FindByBytes(data[position..]);
        position = last < 0 ? data.Length : position + last;
        return last >= 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int FindInBlock(ReadOnlySpan<byte> bytes)
    {
        ref byte block = ref MemoryMarshal.GetReference(bytes);
        ulong backslashes = JsonBlock.Equal(ref block, (byte)'\\');
        ulong escapes = _escapes ? 1UL : 0;
        ulong escaped = JsonBlock.Escaped(backslashes, ref escapes);
        ulong inStrings = JsonBlock.Between(JsonBlock.Equal(ref block, (byte)'"') & ~escaped) ^ (_inString ? ulong.MaxValue : 0);
        if ((backslashes & ~inStrings) != 0)
            return FindByBytes(bytes);

        _escapes = escapes != 0;
        _inString = (long)inStrings < 0;
        ulong opening = JsonBlock.EqualInEitherCase(ref block, (byte)'{') & ~inStrings;
        ulong closing = JsonBlock.EqualInEitherCase(ref block, (byte)'}') & ~inStrings;
        if (BitOperations.PopCount(closing) >= _depth)
            return FindAmong(opening, closing);
        _depth += BitOperations.PopCount(opening) - BitOperations.PopCount(closing);
        return -1;
    }

    private int FindAmong(ulong opening, ulong closing)
    {
        for (ulong brackets = opening | closing; brackets != 0; brackets &= brackets - 1)
        {
            int place = BitOperations.TrailingZeroCount(brackets);
            _depth += ((closing >> place) & 1) == 0 ? 1 : -1;
            if (_depth == 0)
                return place + 1;
        }

        return -1;
    }

    /// <summary>At the end of what was read, and where a backslash stands outside strings, which is no JSON.</summary>
    private int FindByBytes(ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            if (_escapes)
                _escapes = false;
            else if (bytes[i] == '"')
                _inString = !_inString;
            else if (_inString)
                _escapes = bytes[i] == '\\';
            else if (bytes[i] is (byte)'{' or (byte)'[')
                _depth++;
            else if ((bytes[i] is (byte)'}' or (byte)']') && --_depth == 0)
                return i + 1;
        }

        return -1;
    }
}
