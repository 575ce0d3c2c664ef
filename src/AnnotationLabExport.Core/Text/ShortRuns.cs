using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AnnotationLabExport.Text;

/// <summary>Writes bytes that are mostly few: 32 at once, whatever stands behind them, where there is room for so many.</summary>
internal static class ShortRuns
{
    /// <summary>Copies a piece of bytes.</summary>
    /// <param name="from">The bytes.</param>
    /// <param name="start">Where the piece begins.</param>
    /// <param name="length">How many bytes it has.</param>
    /// <param name="to">The room.</param>
    /// <param name="at">Where it goes.</param>
    /// <returns>Where it ends.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Copy(ReadOnlySpan<byte> from, int start, int length, Span<byte> to, int at)
    {
        if (length <= Vector256<byte>.Count && from.Length - start >= Vector256<byte>.Count && to.Length - at >= Vector256<byte>.Count)
            Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(from), (nuint)start).StoreUnsafe(ref MemoryMarshal.GetReference(to), (nuint)at);
        else
            from.Slice(start, length).CopyTo(to[at..]);
        return at + length;
    }

    /// <summary>Writes the same byte several times.</summary>
    /// <param name="value">The byte.</param>
    /// <param name="count">How many times.</param>
    /// <param name="to">The room.</param>
    /// <param name="at">Where they go.</param>
    /// <returns>Where they end.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Repeat(byte value, int count, Span<byte> to, int at)
    {
        if (count <= Vector256<byte>.Count && to.Length - at >= Vector256<byte>.Count)
            Vector256.Create(value).StoreUnsafe(ref MemoryMarshal.GetReference(to), (nuint)at);
        else
            to.Slice(at, count).Fill(value);
        return at + count;
    }
}
