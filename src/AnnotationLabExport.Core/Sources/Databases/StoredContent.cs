using System.Buffers;
using System.IO.Compression;

namespace AnnotationLabExport.Sources.Databases;

/// <summary>
/// A task's own bytes as they are kept: raw deflate, or as they are where that is not smaller. Tasks shrink to about
/// a third, and both ways are faster than the disk that is saved.
/// </summary>
internal static class StoredContent
{
    /// <summary>The bytes to keep.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> json)
    {
        using var packed = new MemoryStream(json.Length / 2);
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            deflate.Write(json);
        return packed.Length < json.Length ? packed.ToArray() : json.ToArray();
    }

    /// <summary>The task's own bytes again.</summary>
    /// <param name="stored">What was kept.</param>
    /// <param name="json">Takes the bytes; of their length.</param>
    public static void Unpack(ReadOnlySpan<byte> stored, Span<byte> json)
    {
        if (stored.Length == json.Length)
        {
            stored.CopyTo(json);
            return;
        }

        byte[] copy = ArrayPool<byte>.Shared.Rent(stored.Length);
        stored.CopyTo(copy);
        using (var deflate = new DeflateStream(new MemoryStream(copy, 0, stored.Length), CompressionMode.Decompress))
            deflate.ReadExactly(json);
        ArrayPool<byte>.Shared.Return(copy);
    }
}
