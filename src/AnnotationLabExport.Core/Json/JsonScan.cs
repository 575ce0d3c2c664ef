using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AnnotationLabExport.Json;

/// <summary>
/// Ways over the bytes of JSON, 32 at a time where only a few of them matter. Each takes a position and gives the one
/// behind what it passed over; none reads beyond the end.
/// </summary>
internal static class JsonScan
{
    /// <summary>What is given where something is not well formed.</summary>
    public const int Malformed = -1;

    /// <summary>Goes over white space.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipWhiteSpace(ReadOnlySpan<byte> json, int position) =>
        (uint)position < (uint)json.Length && json[position] > ' ' ? position : SkipLineBreaks(json, position);

    /// <summary>Goes behind the closing quote of a string, from behind its opening one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipString(ReadOnlySpan<byte> json, int position, out bool escaped)
    {
        escaped = false;
        if (json.Length - position < Vector256<byte>.Count)
            return SkipRest(json, position, ref escaped);
        uint special = Special(Load(json, position));
        int end = position + BitOperations.TrailingZeroCount(special);
        return special != 0 && json[end] == '"' ? end + 1 : SkipRest(json, special == 0 ? position + Vector256<byte>.Count : end, ref escaped);
    }

    /// <summary>Goes behind a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int SkipNumber(ReadOnlySpan<byte> json, int position)
    {
        if (At(json, position) == '-')
            position++;
        int integer = position;
        position = SkipDigits(json, position);
        if (position == integer || (json[integer] == '0' && position - integer > 1))
            return Malformed;
        if (At(json, position) == '.')
        {
            int fraction = position + 1;
            position = SkipDigits(json, fraction);
            if (position == fraction)
                return Malformed;
        }

        if ((At(json, position) | 0x20) != 'e')
            return position;
        int exponent = position + (At(json, position + 1) is (byte)'+' or (byte)'-' ? 2 : 1);
        position = SkipDigits(json, exponent);
        return position == exponent ? Malformed : position;
    }

    /// <summary>Goes behind a literal.</summary>
    public static int SkipLiteral(ReadOnlySpan<byte> json, int position, ReadOnlySpan<byte> literal) =>
        json[position..].StartsWith(literal) ? position + literal.Length : Malformed;

    private static byte At(ReadOnlySpan<byte> json, int position) =>
        (uint)position < (uint)json.Length ? json[position] : (byte)0;

    private static Vector256<byte> Load(ReadOnlySpan<byte> json, int position) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(json), (nuint)position);

    /// <summary>Bits for quotes, backslashes and control characters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Special(Vector256<byte> bytes) =>
        (Vector256.Equals(bytes, Vector256.Create((byte)'"'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))
            | Vector256.Equals(Vector256.Min(bytes, Vector256.Create((byte)0x1F)), bytes)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipDigits(ReadOnlySpan<byte> json, int position)
    {
        while ((uint)position < (uint)json.Length && (uint)(json[position] - '0') <= 9)
            position++;
        return position;
    }

    /// <summary>Mostly a line break and its indentation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int SkipLineBreaks(ReadOnlySpan<byte> json, int position)
    {
        while (At(json, position) is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            position++;
            while (json.Length - position >= Vector256<byte>.Count)
            {
                uint others = ~Vector256.Equals(Load(json, position), Vector256.Create((byte)' ')).ExtractMostSignificantBits();
                position += BitOperations.TrailingZeroCount(others);
                if (others != 0)
                    break;
            }
        }

        return position;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int SkipRest(ReadOnlySpan<byte> json, int position, ref bool escaped)
    {
        while (true)
        {
            position = SkipToSpecial(json, position);
            switch (At(json, position))
            {
                case (byte)'"':
                    return position + 1;
                case (byte)'\\':
                    escaped = true;
                    position = SkipEscape(json, position + 1);
                    if (position == Malformed)
                        return Malformed;
                    break;
                default:
                    return Malformed;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int SkipToSpecial(ReadOnlySpan<byte> json, int position)
    {
        while (json.Length - position >= Vector256<byte>.Count)
        {
            uint special = Special(Load(json, position));
            position += BitOperations.TrailingZeroCount(special);
            if (special != 0)
                return position;
        }

        while (position < json.Length && json[position] is not (< 0x20 or (byte)'"' or (byte)'\\'))
            position++;
        return position;
    }

    private static int SkipEscape(ReadOnlySpan<byte> json, int position)
    {
        switch (At(json, position))
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return position + 1;
            case (byte)'u':
                for (int i = 1; i <= 4; i++)
                {
                    if (!char.IsAsciiHexDigit((char)At(json, position + i)))
                        return Malformed;
                }

                return position + 5;
            default:
                return Malformed;
        }
    }
}
