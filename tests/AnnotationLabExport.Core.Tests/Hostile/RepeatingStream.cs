using AnnotationLabExport.Sources.Files;

namespace AnnotationLabExport.CoreTests.Hostile;

/// <summary>A beginning, a piece again and again, and an end: as long as is asked, and never in memory.</summary>
internal sealed class RepeatingStream(byte[] start, byte[] piece, long times, byte[] end) : ForwardStream
{
    private readonly long _middle = piece.Length * times;
    private long _position;

    public override int Read(Span<byte> buffer)
    {
        int done = 0;
        while (done < buffer.Length && Rest() is { Length: > 0 } rest)
        {
            int count = Math.Min(rest.Length, buffer.Length - done);
            rest[..count].CopyTo(buffer[done..]);
            done += count;
            _position += count;
        }

        return done;
    }

    private ReadOnlySpan<byte> Rest()
    {
        if (_position < start.Length)
            return start.AsSpan((int)_position);
        long inMiddle = _position - start.Length;
        if (inMiddle >= _middle)
            return end.AsSpan((int)(inMiddle - _middle));
        ReadOnlySpan<byte> rest = piece.AsSpan((int)(inMiddle % piece.Length));
        return rest[..(int)Math.Min(rest.Length, _middle - inMiddle)];
    }
}
