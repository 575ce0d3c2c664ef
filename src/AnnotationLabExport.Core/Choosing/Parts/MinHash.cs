using System.Buffers.Binary;
using System.IO.Hashing;

namespace AnnotationLabExport.Choosing.Parts;

/// <summary>
/// Signatures by which texts that share most of their shingles are found without comparing all with all: 112 minima of
/// hashes, in bands (docs/formats.md §12).
/// </summary>
internal static class MinHash
{
    private const int Hashes = 112;

    /// <summary>How many shingles are hashed between two looks at whether to end.</summary>
    private const int Stretch = 1024;

    /// <summary>How many hashes a band has: the more, the fewer texts of low similarity meet in it.</summary>
    public static int RowsFor(double similarity) => similarity >= 0.8 ? 8 : similarity >= 0.6 ? 4 : 2;

    /// <summary>How many bands there are.</summary>
    public static int BandsFor(double similarity) => Hashes / RowsFor(similarity);

    /// <summary>A hash of each band of a text's signature: texts are compared where one is the same.</summary>
    /// <param name="shingles">The text's; at least one.</param>
    /// <param name="similarity">From which Jaccard index on texts are near-duplicates.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static ulong[] Bands(Shingles shingles, double similarity, CancellationToken cancellation)
    {
        Span<ulong> minima = stackalloc ulong[Hashes];
        minima.Fill(ulong.MaxValue);
        for (int shingle = 0; shingle < shingles.Count; shingle++)
        {
            if (shingle % Stretch == 0)
                cancellation.ThrowIfCancellationRequested();
            ReadOnlySpan<byte> words = shingles[shingle];
            for (int i = 0; i < minima.Length; i++)
                minima[i] = Math.Min(minima[i], XxHash64.HashToUInt64(words, i));
        }

        int rows = RowsFor(similarity);
        var bands = new ulong[Hashes / rows];
        for (int band = 0; band < bands.Length; band++)
            bands[band] = Hash(minima.Slice(band * rows, rows));
        return bands;
    }

    private static ulong Hash(ReadOnlySpan<ulong> rows)
    {
        Span<byte> bytes = stackalloc byte[8 * sizeof(ulong)];
        for (int i = 0; i < rows.Length; i++)
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[(i * sizeof(ulong))..], rows[i]);
        return XxHash3.HashToUInt64(bytes[..(rows.Length * sizeof(ulong))]);
    }
}
