using System.IO.Compression;
using System.IO.Hashing;

namespace AnnotationLabExport.Sources.Files;

/// <summary>Reads an entry of a zip and checks its length and checksum, which <see cref="ZipArchive"/> does not: what unpacks to more than it says ends there.</summary>
/// <param name="entry">The entry.</param>
/// <param name="content">Its content; closed with this.</param>
internal sealed class CheckedEntryStream(ZipArchiveEntry entry, Stream content) : ForwardStream
{
    private readonly Crc32 _checksum = new();
    private long _length;

    public override int Read(Span<byte> buffer)
    {
        int read = content.Read(buffer);
        _checksum.Append(buffer[..read]);
        _length += read;
        bool isAtEnd = read == 0 && !buffer.IsEmpty;
        if (_length > entry.Length || (isAtEnd && (_length != entry.Length || _checksum.GetCurrentHashAsUInt32() != entry.Crc32)))
            throw new InvalidDataException("the archive's entry is damaged.");
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            content.Dispose();
        base.Dispose(disposing);
    }
}
