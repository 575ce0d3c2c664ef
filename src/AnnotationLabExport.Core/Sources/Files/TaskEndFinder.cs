using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AnnotationLabExport.Sources.Files;

/// <summary>
/// Finds the bracket that closes a task, by quotes, backslashes and brackets alone: 64 bytes at a time as masks with a
/// bit for each byte. It keeps its place between stretches of bytes.
/// </summary>
internal struct TaskEndFinder
{
    private const int Step = 64;
    private const ulong OddBits = 0xAAAA_AAAA_AAAA_AAAA;
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
        while (data.Length - position >= Step)
        {
            int end = FindInStep(data.Slice(position, Step));
            position += end < 0 ? Step : end;
            if (end >= 0)
                return true;
        }

        int last = FindByBytes(data[position..]);
        position = last < 0 ? data.Length : position + last;
        return last >= 0;
    }

    private static ulong Mask(Vector256<byte> low, Vector256<byte> high, byte value)
    {
        var same = Vector256.Create(value);
        return Vector256.Equals(low, same).ExtractMostSignificantBits()
            | ((ulong)Vector256.Equals(high, same).ExtractMostSignificantBits() << Vector256<byte>.Count);
    }

    /// <summary>Bits from each set one to before the next are set: what lies between quotes, the opening one included.</summary>
    private static ulong Between(ulong quotes)
    {
        quotes ^= quotes << 1;
        quotes ^= quotes << 2;
        quotes ^= quotes << 4;
        quotes ^= quotes << 8;
        quotes ^= quotes << 16;
        return quotes ^ (quotes << 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int FindInStep(ReadOnlySpan<byte> step)
    {
        ref byte first = ref MemoryMarshal.GetReference(step);
        Vector256<byte> low = Vector256.LoadUnsafe(ref first);
        Vector256<byte> high = Vector256.LoadUnsafe(ref first, (nuint)Vector256<byte>.Count);
        ulong backslashes = Mask(low, high, (byte)'\\');
        ulong escaped = Escaped(backslashes, out bool escapes);
        ulong inStrings = Between(Mask(low, high, (byte)'"') & ~escaped) ^ (_inString ? ulong.MaxValue : 0);
        if ((backslashes & ~inStrings) != 0)
            return FindByBytes(step);

        _escapes = escapes;
        _inString = (long)inStrings < 0;
        var caseBit = Vector256.Create((byte)0x20);
        ulong opening = Mask(low | caseBit, high | caseBit, (byte)'{') & ~inStrings;
        ulong closing = Mask(low | caseBit, high | caseBit, (byte)'}') & ~inStrings;
        if (BitOperations.PopCount(closing) >= _depth)
            return FindAmong(opening, closing);
        _depth += BitOperations.PopCount(opening) - BitOperations.PopCount(closing);
        return -1;
    }

    /// <summary>Which bytes an odd number of backslashes stands before.</summary>
    private readonly ulong Escaped(ulong backslashes, out bool escapes)
    {
        ulong before = _escapes ? 1UL : 0;
        escapes = false;
        if (backslashes == 0)
            return before;
        ulong unescaped = backslashes & ~before;
        ulong codes = (((unescaped << 1) | OddBits) - unescaped) ^ OddBits;
        escapes = (long)(codes & backslashes) < 0;
        return codes ^ (backslashes | before);
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
