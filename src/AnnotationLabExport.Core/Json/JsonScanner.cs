using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AnnotationLabExport.Json;

/// <summary>
/// Goes over the bytes of one JSON value, 32 at a time where only a few of them matter. It never reads beyond the end.
/// </summary>
internal ref struct JsonScanner
{
    private readonly ref byte _first;
    private readonly int _length;
    private int _position;

    public JsonScanner(ReadOnlySpan<byte> json)
    {
        _first = ref MemoryMarshal.GetReference(json);
        _length = json.Length;
    }

    /// <summary>Offset of the next byte.</summary>
    public readonly int Position => _position;

    /// <summary>Offset of the byte that <see cref="Next"/> gave.</summary>
    public readonly int Last => _position - 1;

    /// <summary>Takes the next byte that is no white space; 0 at the end and where a byte is no JSON.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Next()
    {
        if (_position < _length)
        {
            byte next = At(_position);
            if (next > ' ')
            {
                _position++;
                return next;
            }
        }

        return NextAfterWhiteSpace();
    }

    /// <summary>Gives the byte back that <see cref="Next"/> took.</summary>
    public void Back() => _position--;

    /// <summary>Whether there is nothing but white space left.</summary>
    public bool IsAtEnd() => Next() == 0 && _position == _length;

    /// <summary>Some of the bytes.</summary>
    public readonly ReadOnlySpan<byte> Slice(int start, int length) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref _first, start), length);

    /// <summary>Goes behind the closing quote of a string whose opening one was taken; false if it is not well formed.</summary>
    public bool TrySkipString(out bool escaped)
    {
        escaped = false;
        while (true)
        {
            switch (SkipToSpecial())
            {
                case (byte)'"':
                    _position++;
                    return true;
                case (byte)'\\' when TrySkipEscape():
                    escaped = true;
                    break;
                default:
                    return false;
            }
        }
    }

    /// <summary>Goes behind a number whose first byte was taken; false if it is not well formed.</summary>
    public bool TrySkipNumber(byte first)
    {
        if (first == '-')
            first = Take();
        if (!IsDigit(first) || (first != '0' && !SkipDigits()))
            return false;
        byte next = Peek();
        if (next == '.')
        {
            _position++;
            if (!IsDigit(Take()))
                return false;
            SkipDigits();
            next = Peek();
        }

        if ((next | 0x20) != 'e')
            return true;
        _position++;
        byte digit = Take();
        if (digit is (byte)'+' or (byte)'-')
            digit = Take();
        return IsDigit(digit) && SkipDigits();
    }

    /// <summary>Goes behind a literal whose first byte was taken.</summary>
    public bool TrySkip(ReadOnlySpan<byte> literal)
    {
        int start = _position - 1;
        if (_length - start < literal.Length || !Slice(start, literal.Length).SequenceEqual(literal))
            return false;
        _position = start + literal.Length;
        return true;
    }

    private static bool IsDigit(byte value) => (uint)(value - '0') <= 9;

    private readonly byte At(int position) => Unsafe.Add(ref _first, position);

    private readonly byte Peek() => _position < _length ? At(_position) : (byte)0;

    private byte Take() => _position < _length ? At(_position++) : (byte)0;

    private readonly Vector256<byte> Load() => Vector256.LoadUnsafe(ref _first, (nuint)_position);

    private bool SkipDigits()
    {
        while (IsDigit(Peek()))
            _position++;
        return true;
    }

    /// <summary>Mostly a line break and its indentation.</summary>
    private byte NextAfterWhiteSpace()
    {
        while (_position < _length)
        {
            byte next = At(_position);
            if (next is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
                return next > ' ' ? At(_position++) : (byte)0;
            _position++;
            while (_length - _position >= Vector256<byte>.Count)
            {
                uint others = ~Vector256.Equals(Load(), Vector256.Create((byte)' ')).ExtractMostSignificantBits();
                _position += BitOperations.TrailingZeroCount(others);
                if (others != 0)
                    break;
            }
        }

        return 0;
    }

    /// <summary>Goes to the next quote, backslash or control character; gives 0 at the end.</summary>
    private byte SkipToSpecial()
    {
        while (_length - _position >= Vector256<byte>.Count)
        {
            Vector256<byte> bytes = Load();
            uint special = (Vector256.Equals(bytes, Vector256.Create((byte)'"'))
                | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))
                | Vector256.Equals(Vector256.Min(bytes, Vector256.Create((byte)0x1F)), bytes)).ExtractMostSignificantBits();
            if (special != 0)
            {
                _position += BitOperations.TrailingZeroCount(special);
                return At(_position);
            }

            _position += Vector256<byte>.Count;
        }

        for (; _position < _length; _position++)
        {
            if (At(_position) is < 0x20 or (byte)'"' or (byte)'\\')
                return At(_position);
        }

        return 0;
    }

    private bool TrySkipEscape()
    {
        _position++;
        switch (Take())
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return true;
            case (byte)'u' when _length - _position >= 4:
                bool isHex = char.IsAsciiHexDigit((char)At(_position)) && char.IsAsciiHexDigit((char)At(_position + 1))
                    && char.IsAsciiHexDigit((char)At(_position + 2)) && char.IsAsciiHexDigit((char)At(_position + 3));
                _position += 4;
                return isHex;
            default:
                return false;
        }
    }
}
