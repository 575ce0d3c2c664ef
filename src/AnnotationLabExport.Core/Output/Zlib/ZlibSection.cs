namespace AnnotationLabExport.Output.Zlib;

/// <summary>Pieces of a zlib stream that wait until it is their turn.</summary>
/// <param name="limit">So many of their compressed bytes are kept in memory, the others in a temporary file.</param>
internal sealed class ZlibSection(int limit) : IDisposable
{
    private readonly WaitingBytes _deflated = new(limit);

    /// <summary>How many bytes they are, not compressed.</summary>
    public long Length { get; private set; }

    /// <summary>The Adler-32 of them all.</summary>
    public uint Adler { get; private set; } = Adler32.OfNothing;

    /// <summary>Appends a piece.</summary>
    public void Add(ZlibPiece piece)
    {
        _deflated.Add(piece.Deflated);
        Length += piece.Length;
        Adler = Adler32.Combine(Adler, piece.Adler, piece.Length);
    }

    /// <summary>Writes the compressed bytes.</summary>
    public void WriteTo(Utf8Output output) => _deflated.WriteTo(output);

    /// <inheritdoc/>
    public void Dispose() => _deflated.Dispose();
}
