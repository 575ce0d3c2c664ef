namespace AnnotationLabExport.Sources.Files;

/// <summary>
/// Reads a pipe so that a stop does not wait for whoever writes it: each read runs on another thread into a buffer of
/// its own, and is left to itself when the work is stopped.
/// </summary>
/// <param name="pipe">What is read; closed with this.</param>
/// <param name="cancellation">Ends the waiting.</param>
internal sealed class InterruptibleStream(Stream pipe, CancellationToken cancellation) : ForwardStream
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>Waits for what may block, unless the work is stopped.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static T Wait<T>(Func<T> blocking, CancellationToken cancellation) =>
        Task.Run(blocking, CancellationToken.None).WaitAsync(cancellation).GetAwaiter().GetResult();

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end && !buffer.IsEmpty)
        {
            _end = Wait(() => pipe.Read(_buffer, 0, _buffer.Length), cancellation);
            _start = 0;
        }

        int count = Math.Min(buffer.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            pipe.Dispose();
        base.Dispose(disposing);
    }
}
