using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AnnotationLabExport.Output;

/// <summary>Doubles quotes, of which the JSON in a cell has one every few bytes: a block of bytes at a time.</summary>
internal static class QuoteDoubling
{
    private const byte Quote = (byte)'"';

    /// <summary>Source bytes for which room is asked at a time.</summary>
    private const int Piece = 4096;

    /// <summary>Writes bytes with every quote twice.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="plain">So many at the beginning hold no quote.</param>
    /// <param name="output">Takes them.</param>
    public static void Write(ReadOnlySpan<byte> bytes, int plain, Utf8Output output)
    {
        output.Write(bytes[..plain]);
        bytes = bytes[plain..];
        while (!bytes.IsEmpty)
        {
            ReadOnlySpan<byte> piece = bytes[..Math.Min(bytes.Length, Piece)];
            output.Advance(Double(piece, output.GetSpan((piece.Length * 2) + Vector128<byte>.Count)));
            bytes = bytes[piece.Length..];
        }
    }

    /// <summary>Runs up to a quote are stored as whole blocks, of which the next run overwrites what is too much.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Double(ReadOnlySpan<byte> from, Span<byte> room)
    {
        ref byte source = ref MemoryMarshal.GetReference(from);
        ref byte target = ref MemoryMarshal.GetReference(room);
        nuint read = 0;
        nuint written = 0;
        nuint length = (nuint)from.Length;
        while (length - read >= (nuint)Vector128<byte>.Count)
        {
            Vector128<byte> block = Vector128.LoadUnsafe(ref source, read);
            block.StoreUnsafe(ref target, written);
            uint quotes = Vector128.Equals(block, Vector128.Create(Quote)).ExtractMostSignificantBits();
            if (quotes == 0)
            {
                read += (nuint)Vector128<byte>.Count;
                written += (nuint)Vector128<byte>.Count;
                continue;
            }

            nuint upTo = (nuint)BitOperations.TrailingZeroCount(quotes) + 1;
            read += upTo;
            written += upTo;
            Unsafe.Add(ref target, written++) = Quote;
        }

        for (; read < length; read++)
        {
            byte next = Unsafe.Add(ref source, read);
            Unsafe.Add(ref target, written++) = next;
            if (next == Quote)
                Unsafe.Add(ref target, written++) = Quote;
        }

        return (int)written;
    }
}
