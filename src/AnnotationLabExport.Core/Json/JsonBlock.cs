using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AnnotationLabExport.Json;

/// <summary>64 bytes of JSON as masks with a bit for each byte, the first byte's the lowest.</summary>
internal static class JsonBlock
{
    /// <summary>How many bytes a block has.</summary>
    public const int Size = 64;

    private const ulong OddBits = 0xAAAA_AAAA_AAAA_AAAA;

    /// <summary>Which bytes are <paramref name="value"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Equal(ref byte block, byte value) =>
        Mask(Vector256.Equals(Low(ref block), Vector256.Create(value)), Vector256.Equals(High(ref block), Vector256.Create(value)));

    /// <summary>Which bytes are <paramref name="value"/>, or would be with the bit 0x20 set: brackets of both kinds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong EqualInEitherCase(ref byte block, byte value) => Mask(
        Vector256.Equals(Low(ref block) | Vector256.Create((byte)0x20), Vector256.Create(value)),
        Vector256.Equals(High(ref block) | Vector256.Create((byte)0x20), Vector256.Create(value)));

    /// <summary>Which bytes are less than <paramref name="value"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Less(ref byte block, byte value) =>
        Mask(Vector256.LessThan(Low(ref block), Vector256.Create(value)), Vector256.LessThan(High(ref block), Vector256.Create(value)));

    /// <summary>Which bytes an odd number of backslashes stands before.</summary>
    /// <param name="backslashes">Which bytes are backslashes.</param>
    /// <param name="escapes">1 if the block's first byte is escaped by what stands before it, else 0; afterwards the same of the next block.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Escaped(ulong backslashes, ref ulong escapes)
    {
        ulong before = escapes;
        escapes = 0;
        if (backslashes == 0)
            return before;
        ulong unescaped = backslashes & ~before;
        ulong codes = (((unescaped << 1) | OddBits) - unescaped) ^ OddBits;
        escapes = (codes & backslashes) >> (Size - 1);
        return codes ^ (backslashes | before);
    }

    /// <summary>Bits from each set one to before the next are set: what lies between quotes, the opening one included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Between(ulong quotes)
    {
        quotes ^= quotes << 1;
        quotes ^= quotes << 2;
        quotes ^= quotes << 4;
        quotes ^= quotes << 8;
        quotes ^= quotes << 16;
        return quotes ^ (quotes << 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Low(ref byte block) => Vector256.LoadUnsafe(ref block);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> High(ref byte block) => Vector256.LoadUnsafe(ref block, (nuint)Vector256<byte>.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mask(Vector256<byte> low, Vector256<byte> high) =>
        low.ExtractMostSignificantBits() | ((ulong)high.ExtractMostSignificantBits() << Vector256<byte>.Count);
}
