using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace AnnotationLabExport.Json;

/// <summary>
/// Ways over numbers, literals and escapes. Each takes a position and gives the one behind what it passed over; none reads
/// beyond the end.
/// </summary>
internal static class JsonScan
{
    /// <summary>What is given where something is not well formed.</summary>
    public const int Malformed = -1;

    /// <summary>Goes behind a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int SkipNumber(ReadOnlySpan<byte> json, int position)
    {
        int digits = Digits(json, position);
        byte behind = At(json, position + digits);
        if (digits > 0 && behind != '.' && (behind | 0x20) != 'e' && (digits == 1 || json[position] != '0'))
            return position + digits;
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

    /// <summary>How many digits there are, if there are less than eight; else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Digits(ReadOnlySpan<byte> json, int position)
    {
        if (json.Length - position < sizeof(ulong))
            return 0;
        ulong bytes = BinaryPrimitives.ReadUInt64LittleEndian(json[position..]) ^ 0x3030_3030_3030_3030;
        ulong others = (bytes | (bytes + 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080;
        return (BitOperations.TrailingZeroCount(others) / 8) & 7;
    }

    private static byte At(ReadOnlySpan<byte> json, int position) =>
        (uint)position < (uint)json.Length ? json[position] : (byte)0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipDigits(ReadOnlySpan<byte> json, int position)
    {
        while ((uint)position < (uint)json.Length && (uint)(json[position] - '0') <= 9)
            position++;
        return position;
    }

    /// <summary>Goes behind an escape, from behind its backslash.</summary>
    public static int SkipEscape(ReadOnlySpan<byte> json, int position)
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
