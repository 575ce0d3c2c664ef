using System.Management.Automation;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Output;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Bases;

/// <summary>
/// Decides which files a call of Export-AlabProject writes. A destination is a folder if it exists as one, ends in a
/// separator, or several formats are asked for; otherwise it is the file.
/// </summary>
internal sealed class ExportTargets
{
    private static readonly StringComparer PathComparer =
        OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    private readonly PSCmdlet _command;
    private readonly AlabFormat[] _formats;
    private readonly bool _noClobber;
    private readonly bool _force;
    private readonly HashSet<string> _taken = new(PathComparer);

    public ExportTargets(PSCmdlet command, string destination, AlabFormat[] formats, bool noClobber, bool force)
    {
        _command = command;
        _noClobber = noClobber;
        _force = force;
        _formats = [.. formats.Distinct()];
        Destination = command.ResolveLiteral(destination);
        IsFolder = Directory.Exists(Destination)
            || Path.EndsInDirectorySeparator(destination)
            || _formats.Length > 1;
    }

    /// <summary>The full path that was asked for.</summary>
    public string Destination { get; }

    /// <summary>Whether files are named by their project.</summary>
    public bool IsFolder { get; }

    /// <summary>The files of one project that may be written, asking the user where PowerShell would.</summary>
    /// <param name="name">The base of file names in a folder.</param>
    /// <param name="source">The file or folder that is read; null if tasks come from the pipeline.</param>
    public List<(AlabFormat Format, string Path)> For(string name, string? source)
    {
        if (IsFolder && name.AsSpan().IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
            _command.ThrowTerminatingError(Errors.NameInvalid(name));
        var targets = new List<(AlabFormat, string)>();
        foreach (AlabFormat format in _formats)
        {
            string path = IsFolder ? Path.Combine(Destination, name + ExportFormats.Of(format).Extension) : Destination;
            if (source is not null && PathComparer.Equals(source, path))
                _command.ThrowTerminatingError(Errors.TargetIsSource(path));
            if (!_taken.Add(path))
                _command.ThrowTerminatingError(Errors.TargetTaken(path));
            if (!_command.ShouldProcess(Excerpt.Printable(path), Excerpt.Printable($"Export {name} as {format}")))
                continue;
            if (IsFolder)
                CreateFolder();
            TargetFile.Check(path, _noClobber, _force);
            targets.Add((format, path));
        }

        return targets;
    }

    private void CreateFolder()
    {
        try
        {
            Directory.CreateDirectory(Destination);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AlabException(
                ErrorCode.TargetInvalid, $"{Destination}: the folder cannot be made: {exception.Message}", Destination, exception);
        }
    }
}
