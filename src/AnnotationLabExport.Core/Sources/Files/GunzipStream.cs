using System.IO.Compression;

namespace AnnotationLabExport.Sources.Files;

/// <summary>
/// Decompresses gzip and notices when it is cut off, which <see cref="GZipStream"/> takes for the end. A member with a
/// known content is appended to the compressed bytes: only if all before it is complete does that content come out last.
/// </summary>
internal sealed class GunzipStream : ForwardStream
{
    private static readonly byte[] Seal = Guid.Parse("5b0f4c1e-7a3d-4c86-9f21-d6e80b7a42c9").ToByteArray();
    private static readonly byte[] SealMember = Compress(Seal);
    private readonly GZipStream _gzip;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _isComplete;

    /// <summary>Makes the stream; <paramref name="compressed"/> is closed with it.</summary>
    public GunzipStream(Stream compressed) =>
        _gzip = new GZipStream(new SealedStream(compressed), CompressionMode.Decompress);

    /// <summary>Bytes that are surely not the seal.</summary>
    private int Available => _end - _start - (_isComplete ? 0 : Seal.Length);

    public override int Read(Span<byte> buffer)
    {
        while (Available <= 0 && !_isComplete)
            Fill();
        int count = Math.Min(Available, buffer.Length);
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _gzip.Dispose();
        base.Dispose(disposing);
    }

    private static byte[] Compress(byte[] content)
    {
        using var member = new MemoryStream();
        using (var gzip = new GZipStream(member, CompressionLevel.Fastest))
            gzip.Write(content);
        return member.ToArray();
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        int read = ReadGzip();
        _end += read;
        if (read > 0)
            return;
        if (!_buffer.AsSpan(0, _end).EndsWith(Seal))
            throw new InvalidDataException("the gzip data is cut off, or followed by something else.");
        _end -= Seal.Length;
        _isComplete = true;
    }

    private int ReadGzip()
    {
        try
        {
            return _gzip.Read(_buffer, _end, _buffer.Length - _end);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException("the gzip data is damaged or cut off.", exception);
        }
    }

    /// <summary>The compressed bytes and the seal's member after them.</summary>
    private sealed class SealedStream(Stream compressed) : ForwardStream
    {
        private int _sealed;

        public override int Read(Span<byte> buffer)
        {
            int read = _sealed == 0 ? compressed.Read(buffer) : 0;
            if (read > 0 || buffer.IsEmpty)
                return read;
            int count = Math.Min(buffer.Length, SealMember.Length - _sealed);
            SealMember.AsSpan(_sealed, count).CopyTo(buffer);
            _sealed += count;
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                compressed.Dispose();
            base.Dispose(disposing);
        }
    }
}
