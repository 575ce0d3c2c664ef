using System.Text;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Sources.Files;

/// <summary>Opens one file: gzip, zip and UTF-16 are recognised by content (docs/formats.md §2, Sources).</summary>
internal static class SourceFile
{
    /// <summary>The tasks of the file at <paramref name="path"/>.</summary>
    /// <param name="path">A full path.</param>
    /// <param name="passedOver">Told what of a zip is passed over; null where no zip is opened, as inside a folder.</param>
    /// <param name="progress">Told how far the reading is.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static IEnumerable<TaskBlock> Read(
        string path, PassedOver? passedOver, ReadProgress progress, CancellationToken cancellation)
    {
        using FileStream file = Open(path, cancellation);
        foreach (TaskBlock block in Read(file, path, passedOver, progress, cancellation))
            yield return block;
    }

    /// <summary>The tasks of a file that is open, which is closed at the end.</summary>
    /// <param name="file">The file.</param>
    /// <param name="source">What errors and tasks call it.</param>
    /// <param name="passedOver">Told what of a zip is passed over; null where no zip is opened.</param>
    /// <param name="progress">Told how far the reading is.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static IEnumerable<TaskBlock> Read(
        FileStream file, string source, PassedOver? passedOver, ReadProgress progress, CancellationToken cancellation)
    {
        using PeekStream stream = Interruptible(file, progress, cancellation);
        IEnumerable<TaskBlock> blocks = passedOver is not null && file.CanSeek && IsZip(Peek(stream, source))
            ? ZipArchiveReader.Read(file, source, passedOver, progress, cancellation)
            : ReadProject(stream, source, cancellation);
        foreach (TaskBlock block in blocks)
            yield return block;
    }

    /// <summary>The tasks of a file, whose first object must be one (docs/formats.md §2, Sources).</summary>
    /// <exception cref="AlabException">It is none: before anything of the file is given.</exception>
    public static IEnumerable<TaskBlock> ReadProject(PeekStream stream, string source, CancellationToken cancellation)
    {
        bool isJudged = false;
        foreach (TaskBlock block in ReadText(stream, source, cancellation))
        {
            if (!isJudged && Lookalike.Judge(block.Tasks[0]) is { } fault)
            {
                block.Dispose();
                throw fault;
            }

            isJudged = true;
            yield return block;
        }
    }

    /// <summary>The objects of a stream of JSON, perhaps compressed by gzip, perhaps UTF-16.</summary>
    public static IEnumerable<TaskBlock> ReadText(PeekStream stream, string source, CancellationToken cancellation)
    {
        using PeekStream utf8 = Decode(stream, source);
        foreach (TaskBlock block in TaskReader.Read(utf8, source, cancellation))
            yield return block;
    }

    /// <summary>The UTF-8 of a file of text, perhaps compressed by gzip, perhaps in another encoding.</summary>
    /// <param name="path">A full path.</param>
    /// <param name="encoding">The file's encoding, unless a byte order mark tells another one; null for UTF-8.</param>
    /// <param name="progress">Told how far the reading is.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <param name="isTranscoded">Whether the file is in another encoding; then U+FFFD stands for what is invalid in it.</param>
    public static PeekStream OpenText(
        string path, Encoding? encoding, ReadProgress progress, CancellationToken cancellation, out bool isTranscoded)
    {
        PeekStream stream = Interruptible(Open(path, cancellation), progress, cancellation);
        try
        {
            PeekStream plain = Decompress(stream, path);
            PeekStream utf8 = Transcode(plain, path, encoding);
            isTranscoded = utf8 != plain;
            return utf8;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Reads what comes next of a source; 0 at its end.</summary>
    public static int ReadInto(PeekStream stream, Span<byte> room, string source)
    {
        try
        {
            return stream.Read(room);
        }
        catch (Exception exception) when (IsReadFault(exception))
        {
            throw Unreadable(source, exception);
        }
    }

    /// <summary>The file that a path leads to, perhaps over links, whose own lengths and dates say nothing.</summary>
    public static FileInfo Followed(string path)
    {
        var file = new FileInfo(path);
        try
        {
            return file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        }
        catch (IOException)
        {
            return file;
        }
    }

    /// <summary>Whether reading failed for a reason outside this program.</summary>
    public static bool IsReadFault(Exception exception) =>
        exception is IOException or InvalidDataException or UnauthorizedAccessException or NotSupportedException;

    /// <summary>The error for a file that cannot be read.</summary>
    public static AlabException Unreadable(string source, Exception exception) =>
        new(ErrorCode.SourceUnreadable, $"{source}: cannot be read: {exception.Message}", source, exception);

    /// <summary>Opens a file; a pipe, which has no length, opens only when somebody writes it.</summary>
    private static FileStream Open(string path, CancellationToken cancellation)
    {
        try
        {
            return Followed(path) is { Exists: false } or { Length: 0 }
                ? InterruptibleStream.Wait(() => OpenFile(path), cancellation)
                : OpenFile(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new AlabException(ErrorCode.SourceNotFound, $"{path}: there is no such file or folder.", path, exception);
        }
        catch (Exception exception) when (IsReadFault(exception))
        {
            throw Unreadable(path, exception);
        }
    }

    private static PeekStream Interruptible(FileStream file, ReadProgress progress, CancellationToken cancellation) =>
        new(file.CanSeek ? file : new InterruptibleStream(file, cancellation), progress);

    private static PeekStream Decode(PeekStream stream, string source) => Transcode(Decompress(stream, source), source);

    private static PeekStream Decompress(PeekStream stream, string source) =>
        IsGzip(Peek(stream, source)) ? new PeekStream(new GunzipStream(stream)) : stream;

    /// <summary>A mark tells more than what was asked for, as everywhere in .NET.</summary>
    private static PeekStream Transcode(PeekStream stream, string source, Encoding? asked = null)
    {
        ReadOnlySpan<byte> start = Peek(stream, source);
        Encoding? encoding = asked is { Preamble.Length: > 0 } && start.StartsWith(asked.Preamble) ? asked
            : start.StartsWith("\uFEFF"u8) ? null
            : Utf16(start) ?? asked;
        return encoding is null or UTF8Encoding
            ? stream
            : new PeekStream(Encoding.CreateTranscodingStream(stream, WithReplacement(encoding), Encoding.UTF8));
    }

    /// <summary>What the encoding does not know becomes U+FFFD, never a question mark.</summary>
    private static Encoding WithReplacement(Encoding encoding)
    {
        var own = (Encoding)encoding.Clone();
        own.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        return own;
    }

    private static FileStream OpenFile(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);

    private static ReadOnlySpan<byte> Peek(PeekStream stream, string source)
    {
        try
        {
            return stream.Peek(4);
        }
        catch (Exception exception) when (IsReadFault(exception))
        {
            throw Unreadable(source, exception);
        }
    }

    private static bool IsGzip(ReadOnlySpan<byte> start) => start.StartsWith<byte>([0x1F, 0x8B]);

    private static bool IsZip(ReadOnlySpan<byte> start) =>
        start.SequenceEqual("PK\u0003\u0004"u8) || start.SequenceEqual("PK\u0005\u0006"u8);

    private static UnicodeEncoding? Utf16(ReadOnlySpan<byte> start) =>
        start.StartsWith<byte>([0xFF, 0xFE]) ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false)
        : start.StartsWith<byte>([0xFE, 0xFF]) ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false)
        : null;
}
