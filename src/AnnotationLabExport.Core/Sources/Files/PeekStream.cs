using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Sources.Files;

/// <summary>A forward-only stream whose first bytes can be looked at before it is read.</summary>
/// <param name="inner">What it reads; closed with it.</param>
/// <param name="progress">Counts the bytes, if given.</param>
internal sealed class PeekStream(Stream inner, ReadProgress? progress = null) : ForwardStream
{
    private byte[] _ahead = [];

    /// <summary>Up to <paramref name="count"/> bytes that the next reads will give; fewer only at the end.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        if (_ahead.Length < count)
        {
            byte[] ahead = new byte[count];
            _ahead.CopyTo(ahead, 0);
            int more = inner.ReadAtLeast(ahead.AsSpan(_ahead.Length), count - _ahead.Length, throwOnEndOfStream: false);
            progress?.Add(more);
            _ahead = ahead[..(_ahead.Length + more)];
        }

        return _ahead.AsSpan(0, Math.Min(count, _ahead.Length));
    }

    public override int Read(Span<byte> buffer)
    {
        if (_ahead.Length > 0)
        {
            int ahead = Math.Min(_ahead.Length, buffer.Length);
            _ahead.AsSpan(0, ahead).CopyTo(buffer);
            _ahead = _ahead[ahead..];
            return ahead;
        }

        int read = inner.Read(buffer);
        progress?.Add(read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
