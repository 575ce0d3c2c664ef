using System.Text;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Options;
using AnnotationLabExport.Output;

namespace AnnotationLabExport.Bases;

/// <summary>
/// Decides which files a call of Export-AlabProject writes. A destination is a folder if it exists as one, ends in a
/// separator, or is needed because several formats are asked for or tasks are split; otherwise it is the file.
/// </summary>
internal sealed class ExportTargets
{
    private static readonly StringComparer PathComparer =
        OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    private readonly AlabCommand _command;
    private readonly AlabFormat[] _formats;
    private readonly TargetParameters _parameters;
    private readonly Dictionary<string, string> _taken = new(PathComparer);

    public ExportTargets(AlabCommand command, string destination, AlabFormat[] formats, TargetParameters parameters)
    {
        _command = command;
        _parameters = parameters;
        _formats = [.. formats.Distinct()];
        Destination = command.ResolveLiteral(destination);
        IsFolder = Directory.Exists(Destination)
            || Path.EndsInDirectorySeparator(destination)
            || _formats.Length > 1;
    }

    private string Destination { get; }

    private bool IsFolder { get; set; }

    /// <summary>The name of a project that came from the pipeline: as given, or as the file's.</summary>
    /// <exception cref="AlabException">There is neither.</exception>
    public string NameOf(string? given) => given
        ?? (IsFolder ? throw Errors.NameMissing(Destination) : Path.GetFileNameWithoutExtension(Destination));

    /// <summary>Makes the files of one project that may be written, asking the user where PowerShell would.</summary>
    /// <param name="name">The base of file names in a folder.</param>
    /// <param name="from">What is read, for people.</param>
    /// <param name="path">The file or folder that is read; null if tasks come from the pipeline.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="encoding">The encoding of the files.</param>
    /// <param name="listener">Told of each diagnostic, if given.</param>
    /// <param name="parts">The parts that the tasks are split into; null if they are not.</param>
    /// <returns>The export; null if the user declined all files.</returns>
    public FileExport? Create(
        string name,
        string from,
        string? path,
        FormatOptions options,
        Encoding encoding,
        Action<Diagnostic>? listener,
        IReadOnlyList<string>? parts)
    {
        IsFolder |= parts is not null;
        List<ExportTarget> targets = For(name, from, path, parts);
        if (targets.Count == 0)
            return null;
        _command.WriteVerbose($"Exporting '{from}' to {string.Join(", ", targets.Select(target => $"'{target.Path}'"))}.");
        return new FileExport(targets, options, encoding, _parameters.NoClobber, listener, parts);
    }

    /// <summary>Looks ahead at what several sources will be written to, before the first of them is.</summary>
    /// <param name="sources">The bases of their files' names, and the sources.</param>
    /// <exception cref="AlabException">Two of them, or one and an earlier one, would be written to one file.</exception>
    public void Foresee(IEnumerable<(string Name, string Source)> sources)
    {
        var taken = new Dictionary<string, string>(_taken, PathComparer);
        foreach ((string name, string source) in sources)
        {
            foreach (AlabFormat format in _formats)
                Take(taken, TargetOf(name, format, part: null), source);
        }
    }

    private static void Take(Dictionary<string, string> taken, string target, string source)
    {
        if (!taken.TryAdd(target, source))
            throw Errors.TargetTaken(target, taken[target], source);
    }

    private string TargetOf(string name, AlabFormat format, string? part) => IsFolder
        ? Path.Combine(Destination, (part is null ? name : $"{name}.{part}") + ExportFormats.Of(format).Extension)
        : Destination;

    private List<ExportTarget> For(string name, string from, string? source, IReadOnlyList<string>? parts)
    {
        if (IsFolder && name.AsSpan().IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
            throw Errors.NameInvalid(name);
        var targets = new List<ExportTarget>();
        foreach ((AlabFormat format, string? part) in _formats.SelectMany(_ => (IEnumerable<string?>)(parts ?? [null!]), (format, part) => (format, part)))
        {
            string path = TargetOf(name, format, part);
            if (source is not null && PathComparer.Equals(source, path))
                throw Errors.TargetIsSource(path);
            Take(_taken, path, from);
            if (!_command.ShouldProcess(path, $"Export {name} as {format}"))
                continue;
            if (IsFolder)
                CreateFolder();
            TargetFile.Check(path, _parameters.NoClobber, _parameters.Force);
            targets.Add(new ExportTarget(format, path, part));
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
