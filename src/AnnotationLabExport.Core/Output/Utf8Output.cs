using System.Buffers;
using System.Text;

namespace AnnotationLabExport.Output;

/// <summary>
/// Where a writer puts its UTF-8: a pooled buffer that empties itself into a stream, or is emptied by its owner.
/// </summary>
/// <param name="sink">Takes the bytes when the buffer is full; without one the buffer grows until it is taken.</param>
/// <param name="empty">Empties the stream, if that can be done.</param>
public sealed class Utf8Output(Stream? sink = null, Action? empty = null) : IBufferWriter<byte>, IDisposable
{
    private const int FlushAt = 256 * 1024;

    /// <summary>Characters that are turned into bytes at a time.</summary>
    private const int Piece = 1024 * 1024;

    /// <summary>Buffers that are larger are not given back to the pool, which would keep them.</summary>
    private const int LargestPooled = 16 * 1024 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FlushAt * 2);
    private int _length;

    /// <summary>What was written and not yet flushed or taken.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Whether all that was written can be taken back.</summary>
    public bool CanRestart => empty is not null;

    /// <summary>Takes back all that was written.</summary>
    /// <exception cref="InvalidOperationException">That cannot be done.</exception>
    public void Restart()
    {
        if (empty is null)
            throw new InvalidOperationException("What was written cannot be taken back.");
        _length = 0;
        empty();
    }

    /// <inheritdoc/>
    public void Advance(int count)
    {
        _length += count;
        if (sink is not null && _length >= FlushAt)
            Flush();
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _buffer.AsSpan(_length);
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _buffer.AsMemory(_length);
    }

    /// <summary>Appends bytes.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (sink is not null && bytes.Length >= FlushAt)
        {
            Flush();
            sink.Write(bytes);
            return;
        }

        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_length));
        Advance(bytes.Length);
    }

    /// <summary>Appends what another one holds, which is empty afterwards; large buffers go on as they are.</summary>
    public void Append(Utf8Output other)
    {
        if (sink is TargetStream target && other._length >= FlushAt)
        {
            Flush();
            other._buffer = target.Exchange(other._buffer, other._length);
        }
        else
        {
            Write(other.Written);
        }

        other._length = 0;
    }

    /// <summary>Appends characters as UTF-8; a lone surrogate becomes U+FFFD.</summary>
    public void Write(ReadOnlySpan<char> chars)
    {
        while (chars.Length > Piece)
        {
            int count = char.IsHighSurrogate(chars[Piece - 1]) ? Piece - 1 : Piece;
            Write(chars[..count]);
            chars = chars[count..];
        }

        Reserve(Encoding.UTF8.GetMaxByteCount(chars.Length));
        Advance(Encoding.UTF8.GetBytes(chars, _buffer.AsSpan(_length)));
    }

    /// <summary>Empties the buffer into the stream.</summary>
    public void Flush()
    {
        if (sink is null || _length == 0)
            return;
        if (sink is TargetStream target)
            _buffer = target.Exchange(_buffer, _length);
        else
            sink.Write(_buffer, 0, _length);
        _length = 0;
    }

    /// <summary>Forgets the first <paramref name="count"/> bytes of <see cref="Written"/>, which the owner has taken.</summary>
    public void Take(int count)
    {
        _buffer.AsSpan(count, _length - count).CopyTo(_buffer);
        _length -= count;
    }

    /// <summary>Forgets all of <see cref="Written"/> but its first <paramref name="length"/> bytes.</summary>
    public void Shorten(int length) => _length = length;

    /// <inheritdoc/>
    public void Dispose()
    {
        GiveBack();
        _buffer = [];
        _length = 0;
    }

    /// <exception cref="InsufficientMemoryException">No buffer is so large.</exception>
    private void Reserve(int count)
    {
        if (_buffer.Length - _length >= count)
            return;
        long needed = (long)_length + count;
        if (needed > Array.MaxLength)
            throw new InsufficientMemoryException("What is written of a task is larger than 2 GiB.");
        long grown = _buffer.Length < LargestPooled ? _buffer.Length * 2L : _buffer.Length * 3L / 2;
        int size = (int)Math.Min(Array.MaxLength, Math.Max(needed, grown));
        byte[] larger = size > LargestPooled ? GC.AllocateUninitializedArray<byte>(size) : ArrayPool<byte>.Shared.Rent(size);
        Written.CopyTo(larger);
        GiveBack();
        _buffer = larger;
    }

    private void GiveBack()
    {
        if (_buffer.Length <= LargestPooled)
            ArrayPool<byte>.Shared.Return(_buffer);
    }
}
