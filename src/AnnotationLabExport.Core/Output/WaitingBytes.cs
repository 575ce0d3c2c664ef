using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Output;

/// <summary>
/// Bytes that wait until they can be written: in memory, and beyond a limit in a temporary file, which is nobody else's to
/// read and is gone even after a kill.
/// </summary>
/// <param name="limit">So many bytes are kept in memory.</param>
internal sealed class WaitingBytes(int limit) : IDisposable
{
    private const int CopySize = 256 * 1024;
    private readonly List<ReadOnlyMemory<byte>> _pieces = [];
    private FileStream? _file;
    private long _held;

    /// <summary>Appends bytes, which must stay as they are.</summary>
    /// <exception cref="AlabException">The temporary file cannot be written.</exception>
    public void Add(ReadOnlyMemory<byte> bytes)
    {
        _pieces.Add(bytes);
        _held += bytes.Length;
        if (_held > limit)
            Spill();
    }

    /// <summary>Writes all bytes.</summary>
    public void WriteTo(Utf8Output output)
    {
        if (_file is not null)
        {
            Spill();
            _file.Position = 0;
            byte[] buffer = new byte[CopySize];
            for (int read; (read = _file.Read(buffer)) > 0;)
                output.Write(buffer.AsSpan(0, read));
            return;
        }

        foreach (ReadOnlyMemory<byte> piece in _pieces)
            output.Write(piece.Span);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file?.Dispose();
        _file = null;
        _pieces.Clear();
        _held = 0;
    }

    private void Spill()
    {
        try
        {
            _file ??= Create();
            foreach (ReadOnlyMemory<byte> piece in _pieces)
                _file.Write(piece.Span);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AlabException(
                ErrorCode.WriteFailed,
                $"{Path.GetTempPath()}: a temporary file cannot be written: {exception.Message}; make room, or name another folder by TMPDIR (on Windows TEMP).",
                Path.GetTempPath(),
                exception);
        }

        _pieces.Clear();
        _held = 0;
    }

    private static FileStream Create()
    {
        string path = Path.Combine(Path.GetTempPath(), $"alab-{Guid.NewGuid():N}.tmp");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            BufferSize = 0,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return file;
    }
}
