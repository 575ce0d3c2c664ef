using System.Text;
using System.Text.Unicode;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Sources.Files;

/// <summary>
/// The lines of a file of text as UTF-8, without a byte order mark and without their ends (LF, CRLF or CR): gzip and
/// UTF-16 are recognised by content. Memory holds the longest line.
/// </summary>
public sealed class SourceLines : IDisposable
{
    private const int BufferSize = 256 * 1024;
    private readonly PeekStream _utf8;
    private readonly bool _isTranscoded;
    private readonly CancellationToken _cancellation;
    private byte[] _buffer = new byte[BufferSize];
    private int _next;
    private int _filled;
    private int _searched;
    private bool _skipsLineFeed;
    private bool _isEnd;
    private ReadOnlyMemory<byte> _line;

    private SourceLines(string path, PeekStream utf8, bool isTranscoded, CancellationToken cancellation)
    {
        Path = path;
        _utf8 = utf8;
        _isTranscoded = isTranscoded;
        _cancellation = cancellation;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The file's name without its ending and <c>.gz</c>.</summary>
    public string Name => SourceNames.ProjectName(System.IO.Path.GetFileName(Path));

    /// <summary>The line that was read, valid UTF-8; gone with the next one.</summary>
    public ReadOnlySpan<byte> Line => _line.Span;

    /// <summary>Whether U+FFFD stands in the line for bytes that are none of the file's encoding.</summary>
    public bool IsInvalid { get; private set; }

    /// <summary>Opens a file.</summary>
    /// <param name="path">A full path.</param>
    /// <param name="encoding">Its encoding, unless a byte order mark tells another one; null for UTF-8.</param>
    /// <param name="progress">Told how far the reading is.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="AlabException">The file is missing or unreadable.</exception>
    public static SourceLines Open(string path, Encoding? encoding, ReadProgress progress, CancellationToken cancellation)
    {
        if (Directory.Exists(path))
            throw new AlabException(ErrorCode.SourceUnreadable, $"{path}: it is a folder; name the files in it.", path);
        progress.TotalBytes = SourceFile.Followed(path) is { Exists: true } file ? file.Length : 0;
        PeekStream utf8 = SourceFile.OpenText(path, encoding, progress, cancellation, out bool isTranscoded);
        var lines = new SourceLines(path, utf8, isTranscoded, cancellation);
        lines.SkipMark();
        return lines;
    }

    /// <summary>Goes to the next line; false if there is none.</summary>
    /// <exception cref="AlabException">The file is unreadable or cut off.</exception>
    public bool Read()
    {
        while (true)
        {
            Span<byte> rest = _buffer.AsSpan(_next, _filled - _next);
            int end = rest[_searched..].IndexOfAny((byte)'\n', (byte)'\r');
            if (end >= 0)
            {
                Take(_searched + end);
                PassEnd();
                return true;
            }

            _searched = rest.Length;
            if (_isEnd)
            {
                Take(rest.Length);
                return rest.Length > 0;
            }

            Fill();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _utf8.Dispose();

    /// <summary>Passes over the end of a line; of CRLF the second byte may not be there yet.</summary>
    private void PassEnd()
    {
        if (_buffer[_next++] == '\n')
            return;
        if (_next == _filled)
            _skipsLineFeed = true;
        else if (_buffer[_next] == '\n')
            _next++;
    }

    private void Take(int length)
    {
        _line = _buffer.AsMemory(_next, length);
        ReadOnlySpan<byte> line = _line.Span;
        IsInvalid = _isTranscoded ? line.IndexOf("\uFFFD"u8) >= 0 : !Utf8.IsValid(line);
        if (IsInvalid && !_isTranscoded)
            _line = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(line));
        _next += length;
        _searched = 0;
    }

    private void Fill()
    {
        _cancellation.ThrowIfCancellationRequested();
        _buffer.AsSpan(_next, _filled - _next).CopyTo(_buffer);
        _filled -= _next;
        _next = 0;
        if (_filled == _buffer.Length)
            Grow();
        int read = SourceFile.ReadInto(_utf8, _buffer.AsSpan(_filled), Path);
        _isEnd = read == 0;
        if (_skipsLineFeed && read > 0)
        {
            _skipsLineFeed = false;
            _next = _buffer[0] == '\n' ? 1 : 0;
        }

        _filled += read;
    }

    private void SkipMark()
    {
        while (_filled < 3 && !_isEnd)
            Fill();
        if (_buffer.AsSpan(0, _filled).StartsWith("\uFEFF"u8))
            _next = 3;
    }

    private void Grow()
    {
        if (_filled == Array.MaxLength)
            throw AlabException.TaskTooLarge(cause: null, Path, "a line");
        Array.Resize(ref _buffer, (int)Math.Min(Array.MaxLength, _filled * 2L));
    }
}
