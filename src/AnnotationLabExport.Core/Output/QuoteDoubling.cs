using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AnnotationLabExport.Output;

/// <summary>Doubles quotes, of which the JSON in a cell has one every few bytes: a block of bytes at a time.</summary>
internal static class QuoteDoubling
{
    private const byte Quote = (byte)'"';
    private const int Block = 32;

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
            output.Advance(Double(piece, output.GetSpan((piece.Length * 2) + Block)));
            bytes = bytes[piece.Length..];
        }
    }

    /// <summary>Every run up to a quote is stored as a whole block, of which what follows overwrites what is too much.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Double(ReadOnlySpan<byte> from, Span<byte> room)
    {
        ref byte source = ref MemoryMarshal.GetReference(from);
        ref byte target = ref MemoryMarshal.GetReference(room);
        int read = 0;
        int written = 0;
        for (; from.Length - read >= 2 * Block; read += Block)
        {
            uint quotes = Vector256.Equals(Vector256.LoadUnsafe(ref source, (nuint)read), Vector256.Create(Quote)).ExtractMostSignificantBits();
            int run = read;
            for (; quotes != 0; quotes &= quotes - 1)
            {
                Vector256.LoadUnsafe(ref source, (nuint)run).StoreUnsafe(ref target, (nuint)written);
                int next = read + BitOperations.TrailingZeroCount(quotes) + 1;
                written += next - run;
                run = next;
                Unsafe.Add(ref target, written++) = Quote;
            }

            Vector256.LoadUnsafe(ref source, (nuint)run).StoreUnsafe(ref target, (nuint)written);
            written += read + Block - run;
        }

        for (; read < from.Length; read++)
        {
            byte next = Unsafe.Add(ref source, read);
            Unsafe.Add(ref target, written++) = next;
            if (next == Quote)
                Unsafe.Add(ref target, written++) = Quote;
        }

        return written;
    }
}
