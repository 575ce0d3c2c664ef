using System.Security.Cryptography;

namespace AnnotationLabExport.Writing;

/// <summary>Counts and hashes what is written to a file, and names the file when writing fails.</summary>
/// <param name="file">The file's stream; closed with it.</param>
/// <param name="target">The path that errors name.</param>
internal sealed class TargetStream(FileStream file, string target) : Stream
{
    /// <summary>So much is written before the disk is asked to take it, so that little is left to wait for at the end.</summary>
    private const long FlushEvery = 16 * 1024 * 1024;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private Task _flushing = Task.CompletedTask;
    private long _flushedAt;

    /// <summary>Bytes written so far.</summary>
    public long Bytes { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => Bytes;

    public override long Position { get => Bytes; set => throw new NotSupportedException(); }

    /// <summary>The SHA-256 of all that was written, in upper-case hexadecimal as Get-FileHash shows it.</summary>
    public string Sha256() => Convert.ToHexString(_hash.GetCurrentHash());

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            file.Write(buffer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw TargetFile.WriteFailed(target, exception);
        }

        _hash.AppendData(buffer);
        Bytes += buffer.Length;
        if (Bytes - _flushedAt >= FlushEvery && _flushing.IsCompletedSuccessfully)
        {
            _flushedAt = Bytes;
            _flushing = Task.Run(() => RandomAccess.FlushToDisk(file.SafeFileHandle));
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    /// <summary>Makes the bytes survive a loss of power.</summary>
    public void FlushToDisk()
    {
        try
        {
            _flushing.GetAwaiter().GetResult();
            file.Flush(flushToDisk: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw TargetFile.WriteFailed(target, exception);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // What it met is told by FlushToDisk, or does not matter to a file that is given up.
            ((IAsyncResult)_flushing).AsyncWaitHandle.WaitOne();
            file.Dispose();
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }
}
