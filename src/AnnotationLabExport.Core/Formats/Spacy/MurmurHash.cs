using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace AnnotationLabExport.Formats.Spacy;

/// <summary>MurmurHash64A (Austin Appleby, public domain), by which spaCy numbers strings.</summary>
internal static class MurmurHash
{
    private const ulong Seed = 1;
    private const ulong Multiplier = 0xC6A4A7935BD1E995;
    private const int Shift = 47;

    /// <summary>The hash of bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        ulong hash = Seed ^ unchecked((ulong)bytes.Length * Multiplier);
        unchecked
        {
            for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            {
                ulong block = BinaryPrimitives.ReadUInt64LittleEndian(bytes) * Multiplier;
                block ^= block >> Shift;
                hash = (hash ^ (block * Multiplier)) * Multiplier;
            }

            if (!bytes.IsEmpty)
            {
                ulong rest = 0;
                for (int i = bytes.Length - 1; i >= 0; i--)
                    rest = (rest << 8) | bytes[i];
                hash = (hash ^ rest) * Multiplier;
            }

            hash = (hash ^ (hash >> Shift)) * Multiplier;
            return hash ^ (hash >> Shift);
        }
    }
}
