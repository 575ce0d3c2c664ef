using System.Buffers.Binary;
using System.IO.Compression;

namespace AnnotationLabExport.Output.Zlib;

/// <summary>Bytes compressed by themselves, as a part of a longer zlib stream that ends between two bytes.</summary>
/// <param name="Deflated">The compressed bytes.</param>
/// <param name="Length">How many bytes they were.</param>
/// <param name="Adler">The Adler-32 of what they were.</param>
internal readonly record struct ZlibPiece(ReadOnlyMemory<byte> Deflated, long Length, uint Adler)
{
    private const int Header = 2;

    /// <summary>
    /// Compresses bytes. What zlib writes is flushed to a whole byte, which ends the piece; the stream is ended only for its
    /// checksum.
    /// </summary>
    public static ZlibPiece Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return new ZlibPiece(default, 0, Adler32.OfNothing);
        var stream = new MemoryStream();
        int end;
        using (var zlib = new ZLibStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(bytes);
            zlib.Flush();
            end = (int)stream.Length;
        }

        ReadOnlySpan<byte> whole = stream.GetBuffer().AsSpan(0, (int)stream.Length);
        uint adler = BinaryPrimitives.ReadUInt32BigEndian(whole[^sizeof(uint)..]);
        return new ZlibPiece(whole[Header..end].ToArray(), bytes.Length, adler);
    }
}
