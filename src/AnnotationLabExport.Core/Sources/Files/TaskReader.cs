using System.Buffers;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Sources.Files;

/// <summary>Reads one decompressed UTF-8 stream into blocks of whole tasks. Memory holds the largest task.</summary>
internal static class TaskReader
{
    private const int BlockSize = 512 * 1024;

    /// <summary>The stream's tasks; a fault is thrown after all tasks before it were given.</summary>
    /// <param name="stream">UTF-8, with or without byte order mark.</param>
    /// <param name="source">The file, or <c>archive!entry</c>.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static IEnumerable<TaskBlock> Read(PeekStream stream, string source, CancellationToken cancellation)
    {
        int mark = SkipByteOrderMark(stream);
        var scanner = new TaskScanner(source, mark);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BlockSize);
        int filled = 0;
        int capacity = 0;
        try
        {
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                if (filled == buffer.Length)
                    Grow(ref buffer, filled, source);
                int read = SourceFile.ReadInto(stream, buffer.AsSpan(filled), source);
                filled += read;
                var tasks = new List<TaskRecord>(capacity);
                bool isEnd = scanner.Scan(buffer.AsMemory(0, filled), tasks) && read == 0;
                capacity = tasks.Count;
                if (isEnd)
                    scanner.Finish(buffer.AsMemory(0, filled));
                int needed = scanner.NeededFrom;
                if (tasks.Count > 0)
                {
                    byte[] next = ArrayPool<byte>.Shared.Rent(Math.Max(BlockSize, filled - needed));
                    buffer.AsSpan(needed, filled - needed).CopyTo(next);
                    scanner.Drop(buffer.AsSpan(0, filled), needed);
                    filled -= needed;
                    (byte[] full, buffer) = (buffer, next);
                    yield return new TaskBlock(tasks, full);
                }
                else if (needed > 0)
                {
                    scanner.Drop(buffer.AsSpan(0, filled), needed);
                    buffer.AsSpan(needed, filled - needed).CopyTo(buffer);
                    filled -= needed;
                }

                if (scanner.Error is not null)
                    throw scanner.Error;
                if (isEnd)
                    yield break;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static int SkipByteOrderMark(PeekStream stream)
    {
        Span<byte> mark = stackalloc byte[3];
        return stream.Peek(3).SequenceEqual("\uFEFF"u8) ? stream.ReadAtLeast(mark, mark.Length) : 0;
    }

    private static void Grow(ref byte[] buffer, int filled, string source)
    {
        if (filled == Array.MaxLength)
            throw AlabException.TaskTooLarge(cause: null, source);
        byte[] larger = Rent((int)Math.Min(Array.MaxLength, filled * 2L), source);
        buffer.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    private static byte[] Rent(int length, string source)
    {
        try
        {
            return ArrayPool<byte>.Shared.Rent(length);
        }
        catch (OutOfMemoryException exception)
        {
            throw AlabException.TaskTooLarge(exception, source);
        }
    }
}
