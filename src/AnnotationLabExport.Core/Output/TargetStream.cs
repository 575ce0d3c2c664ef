using System.Buffers;
using System.Security.Cryptography;

namespace AnnotationLabExport.Output;

/// <summary>
/// Counts and hashes what is written to a file, and names the file when writing fails. Whole buffers are written beside
/// the work of the thread that gives them, in their order; a fault of one is thrown when the next is given, or at the end.
/// </summary>
/// <param name="file">The file's stream; closed with it.</param>
/// <param name="target">The path that errors name.</param>
internal sealed class TargetStream(FileStream file, string target) : Stream
{
    /// <summary>So many buffers may wait to be written.</summary>
    private const int MostWaiting = 4;

    /// <summary>So much is written before the disk is asked to take it, so that little is left to wait for at the end.</summary>
    private const long FlushEvery = 16 * 1024 * 1024;

    /// <summary>So little is not worth another thread.</summary>
    private const int WrittenAtOnce = 128 * 1024;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly SemaphoreSlim _room = new(MostWaiting);
    private Task _writing = Task.CompletedTask;
    private Task _flushing = Task.CompletedTask;
    private long _flushedAt;
    private long _written;

    /// <summary>Bytes written so far, or given to be written.</summary>
    public long Bytes { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => Bytes;

    public override long Position { get => Bytes; set => throw new NotSupportedException(); }

    /// <summary>The SHA-256 of all that was written, in upper-case hexadecimal as Get-FileHash shows it.</summary>
    public string Sha256() => Convert.ToHexString(_hash.GetCurrentHash());

    /// <summary>Takes a full buffer from the shared pool, to be written soon and then given back.</summary>
    /// <param name="buffer">The buffer; no longer the caller's.</param>
    /// <param name="count">How many of its bytes count.</param>
    /// <returns>Another buffer of that size, or the same if it was written at once.</returns>
    public byte[] Exchange(byte[] buffer, int count)
    {
        ThrowIfFailed();
        if (count <= WrittenAtOnce && _writing.IsCompleted)
        {
            Write(buffer.AsSpan(0, count));
            return buffer;
        }

        _room.Wait();
        Bytes += count;
        _writing = _writing.IsCompletedSuccessfully
            ? Task.Run(() => WriteOut(buffer, count))
            : _writing.ContinueWith(before => WriteAfter(before, buffer, count), TaskScheduler.Default).Unwrap();
        return ArrayPool<byte>.Shared.Rent(buffer.Length);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        WaitForWriting();
        Bytes += buffer.Length;
        Append(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    /// <summary>Makes the bytes survive a loss of power.</summary>
    public void FlushToDisk() => Settle(() => file.Flush(flushToDisk: true));

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <summary>Forgets all that was written.</summary>
    /// <exception cref="NotSupportedException">The length is not 0.</exception>
    public override void SetLength(long value)
    {
        if (value != 0)
            throw new NotSupportedException();
        Settle(() => file.SetLength(0));
        _hash.GetHashAndReset();
        Bytes = _written = _flushedAt = 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // What they met is thrown by FlushToDisk, or does not matter to a file that is given up.
            ((IAsyncResult)_writing).AsyncWaitHandle.WaitOne();
            ((IAsyncResult)_flushing).AsyncWaitHandle.WaitOne();
            file.Dispose();
            _hash.Dispose();
            _room.Dispose();
        }

        base.Dispose(disposing);
    }

    private Task WriteAfter(Task before, byte[] buffer, int count)
    {
        if (before.IsCompletedSuccessfully)
            WriteOut(buffer, count);
        else
            Release(buffer);
        return before;
    }

    private void WriteOut(byte[] buffer, int count)
    {
        try
        {
            Append(buffer.AsSpan(0, count));
        }
        finally
        {
            Release(buffer);
        }
    }

    private void Release(byte[] buffer)
    {
        ArrayPool<byte>.Shared.Return(buffer);
        _room.Release();
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        try
        {
            file.Write(bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw TargetFile.WriteFailed(target, exception);
        }

        _hash.AppendData(bytes);
        _written += bytes.Length;
        if (_written - _flushedAt >= FlushEvery && _flushing.IsCompletedSuccessfully)
        {
            _flushedAt = _written;
            _flushing = Task.Factory.StartNew(
                () => RandomAccess.FlushToDisk(file.SafeFileHandle), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    /// <summary>Does something with the file once all that was given is written and no flush goes on.</summary>
    private void Settle(Action work)
    {
        WaitForWriting();
        try
        {
            _flushing.GetAwaiter().GetResult();
            work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw TargetFile.WriteFailed(target, exception);
        }
    }

    private void WaitForWriting() => _writing.GetAwaiter().GetResult();

    private void ThrowIfFailed()
    {
        if (_writing.IsFaulted)
            WaitForWriting();
    }
}
