using AnnotationLabExport.Faults;
using Microsoft.Win32.SafeHandles;

namespace AnnotationLabExport.Sources.Files;

/// <summary>A temporary file that is nobody else's to read, and is gone when it is closed, even by a kill.</summary>
internal static class PrivateFile
{
    /// <summary>Makes one.</summary>
    /// <exception cref="AlabException">It cannot be made.</exception>
    public static FileStream Create()
    {
        try
        {
            return Open();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw WriteFailed(exception);
        }
    }

    /// <summary>A stream of its own over an open file, from its beginning; closing it leaves the file open.</summary>
    public static FileStream View(FileStream file) =>
        new(new SafeFileHandle(file.SafeFileHandle.DangerousGetHandle(), ownsHandle: false), FileAccess.Read, bufferSize: 0) { Position = 0 };

    /// <summary>The error for a temporary file that cannot be written.</summary>
    public static AlabException WriteFailed(Exception exception) => new(
        ErrorCode.WriteFailed,
        $"{Path.GetTempPath()}: a temporary file cannot be written: {exception.Message}; make room, or name another folder by TMPDIR (on Windows TEMP).",
        Path.GetTempPath(),
        exception);

    private static FileStream Open()
    {
        string path = Path.Combine(Path.GetTempPath(), $"alab-{Guid.NewGuid():N}.tmp");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            BufferSize = 64 * 1024,
            Options = FileOptions.DeleteOnClose,
        };
        if (OperatingSystem.IsWindows())
            return new FileStream(path, options);
        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }
}
