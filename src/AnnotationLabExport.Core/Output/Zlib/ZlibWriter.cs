using System.Buffers.Binary;

namespace AnnotationLabExport.Output.Zlib;

/// <summary>Puts pieces together to one zlib stream (RFC 1950).</summary>
internal sealed class ZlibWriter
{
    private readonly Utf8Output _output;
    private uint _adler = Adler32.OfNothing;

    /// <summary>Begins the stream.</summary>
    /// <param name="output">Takes it.</param>
    public ZlibWriter(Utf8Output output)
    {
        _output = output;

        // Deflate with a window of 32 KiB, compressed fast; a multiple of 31, as the format wants.
        output.Write([0x78, 0x5E]);
    }

    /// <summary>Appends bytes.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        ZlibPiece piece = ZlibPiece.Of(bytes);
        _output.Write(piece.Deflated.Span);
        _adler = Adler32.Combine(_adler, piece.Adler, piece.Length);
    }

    /// <summary>Appends a section.</summary>
    public void Write(ZlibSection section)
    {
        section.WriteTo(_output);
        _adler = Adler32.Combine(_adler, section.Adler, section.Length);
    }

    /// <summary>Ends the stream.</summary>
    public void Finish()
    {
        // A last block, which is empty.
        _output.Write([0x03, 0x00]);
        Span<byte> checksum = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, _adler);
        _output.Write(checksum);
    }
}
