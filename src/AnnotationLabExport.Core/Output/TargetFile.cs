using System.Text;
using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Output;

/// <summary>
/// A file that is there whole or not at all: it is written beside its target and renamed over it when complete. Until
/// then, and after any fault, an older target stays as it was.
/// </summary>
public sealed class TargetFile : IDisposable
{
    private readonly string _resolved;
    private readonly string _temporary;
    private readonly TargetStream _stream;
    private readonly Stream _encoded;
    private readonly TextEncoding _encoding;
    private bool _completed;
    private bool _committed;

    /// <summary>Begins to write; a character that the encoding does not have becomes <c>?</c>.</summary>
    /// <param name="path">A full path; <see cref="Check"/> has judged it.</param>
    /// <param name="encoding">The encoding of the file; its preamble is written.</param>
    /// <exception cref="AlabException">The file cannot be made.</exception>
    public TargetFile(string path, Encoding encoding)
        : this(path, new TextEncoding(encoding, escapes: false))
    {
    }

    /// <summary>Begins to write.</summary>
    /// <param name="path">A full path; <see cref="Check"/> has judged it.</param>
    /// <param name="encoding">The encoding of the file.</param>
    /// <exception cref="AlabException">The file cannot be made.</exception>
    public TargetFile(string path, TextEncoding encoding)
    {
        TargetPath = path;
        _resolved = Resolve(path);
        _encoding = encoding;
        FileStream file = Create();
        _temporary = file.Name;
        _stream = new TargetStream(file, path);
        WritePreamble();
        _encoded = encoding.Encode(_stream);
        Output = new Utf8Output(_encoded, encoding.IsUtf8 ? Restart : null);
    }

    /// <summary>Where the file will be.</summary>
    public string TargetPath { get; }

    /// <summary>Takes the file's content as UTF-8, whatever its encoding.</summary>
    public Utf8Output Output { get; }

    /// <summary>The file's size in bytes.</summary>
    public long Bytes => _stream.Bytes;

    /// <summary>The SHA-256 of the file, known once it is complete.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Judges whether a target may be written, before any work.</summary>
    /// <param name="path">A full path.</param>
    /// <param name="noClobber">Whether an existing file stays.</param>
    /// <param name="force">Whether a read-only file is overwritten.</param>
    /// <exception cref="AlabException">It may not.</exception>
    public static void Check(string path, bool noClobber, bool force)
    {
        if (Directory.Exists(path))
            throw Invalid(path, "it is a folder, not a file.");
        if (path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal))
            throw Invalid(path, "it is a device; use ConvertTo-Alab… to write to the pipeline.");
        string? folder = Path.GetDirectoryName(path);
        if (!Directory.Exists(folder))
            throw Invalid(path, $"the folder '{folder}' does not exist; create it first.");
        var file = new FileInfo(path);
        if (!file.Exists)
            return;
        if (noClobber)
        {
            throw new AlabException(
                ErrorCode.ResourceExists, $"{path}: the file exists, and -NoClobber was given.", path);
        }

        if (file.IsReadOnly && !force)
        {
            throw new AlabException(
                ErrorCode.TargetReadOnly, $"{path}: the file is read-only; use -Force to overwrite it.", path);
        }
    }

    /// <summary>Makes a folder for targets, if it is missing.</summary>
    /// <exception cref="AlabException">It cannot be made.</exception>
    public static void CreateFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AlabException(
                ErrorCode.TargetInvalid, $"{folder}: the folder cannot be made: {exception.Message}", folder, exception);
        }
    }

    /// <summary>
    /// Ends the writing: all bytes are on the disk, not yet under the target's name. The file stays locked until it is
    /// there, or another export to the same target would take it for a leftover; Windows renames no open file.
    /// </summary>
    public void Complete()
    {
        Output.Flush();
        Output.Dispose();
        if (!ReferenceEquals(_encoded, _stream))
            _encoded.Dispose();
        _stream.FlushToDisk();
        Sha256 = _stream.Sha256();
        if (OperatingSystem.IsWindows())
            _stream.Dispose();
        _completed = true;
    }

    /// <summary>Puts the complete file in the place of the target.</summary>
    /// <param name="noClobber">Whether a file that appeared meanwhile stays.</param>
    public void Commit(bool noClobber)
    {
        if (!_completed)
            throw new InvalidOperationException("The file is not complete.");
        try
        {
            KeepMode();
            File.Move(_temporary, _resolved, overwrite: !noClobber);
            _committed = true;
            _stream.Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw WriteFailed(TargetPath, exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Output.Dispose();
        _stream.Dispose();
        if (_committed)
            return;
        try
        {
            File.Delete(_temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The target is untouched; the fault that brought us here is the one to tell.
        }
    }

    internal static AlabException WriteFailed(string path, Exception exception) =>
        new(ErrorCode.WriteFailed, $"{path}: cannot be written: {exception.Message}", path, exception);

    private void Restart()
    {
        _stream.SetLength(0);
        _stream.Write(_encoding.Preamble);
    }

    private void WritePreamble()
    {
        try
        {
            _stream.Write(_encoding.Preamble);
        }
        catch (AlabException)
        {
            _stream.Dispose();
            File.Delete(_temporary);
            throw;
        }
    }

    private static AlabException Invalid(string path, string reason) =>
        new(ErrorCode.TargetInvalid, $"{path}: {reason}", path);

    /// <summary>A link stays a link: the file it leads to is replaced.</summary>
    private static string Resolve(string path)
    {
        try
        {
            return new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
        }
        catch (IOException)
        {
            return path;
        }
    }

    private FileStream Create()
    {
        try
        {
            return TemporaryFile.Create(_resolved);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw WriteFailed(TargetPath, exception);
        }
    }

    /// <summary>An overwritten file keeps who may read it; a read-only one on Windows must be made writable first.</summary>
    private void KeepMode()
    {
        var old = new FileInfo(_resolved);
        if (!old.Exists)
            return;
        if (OperatingSystem.IsWindows())
            old.IsReadOnly = false;
        else
            File.SetUnixFileMode(_temporary, old.UnixFileMode);
    }
}
