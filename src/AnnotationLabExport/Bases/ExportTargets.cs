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

    /// <summary>Whether files are written into a folder under names of their own.</summary>
    public bool IsFolder { get; private set; }

    private string Destination { get; }

    /// <summary>The name of a project that came from the pipeline: as given, or as the file's.</summary>
    /// <exception cref="AlabException">There is neither.</exception>
    public string NameOf(string? given) => given
        ?? (IsFolder ? throw Errors.NameMissing(Destination) : Path.GetFileNameWithoutExtension(Destination));

    /// <summary>The name of a card that lies in the folder already, or will by one of these formats; null if there is none.</summary>
    public string? CardFor(IReadOnlyList<IFormat> formats) => !IsFolder ? null : ExportFormats.All
        .Where(format => format.Card is { } card && (formats.Contains(format) || File.Exists(Path.Combine(Destination, card.FileName))))
        .Select(format => format.Card!.FileName)
        .FirstOrDefault();

    /// <summary>The files of one project that may be written, asking the user where PowerShell would.</summary>
    /// <param name="name">The base of file names in a folder.</param>
    /// <param name="from">What is read, for people.</param>
    /// <param name="source">The file or folder that is read; null if tasks come from the pipeline.</param>
    /// <param name="parts">The parts that the tasks are split into; null if they are not.</param>
    public List<ExportTarget> For(string name, string from, string? source, IReadOnlyList<string>? parts)
    {
        IsFolder |= parts is not null;
        if (IsFolder)
            RequireFileName(name);
        var targets = new List<ExportTarget>();
        foreach ((AlabFormat format, string? part) in _formats.SelectMany(_ => (IEnumerable<string?>)(parts ?? [null!]), (format, part) => (format, part)))
        {
            string path = TargetOf(name, format, part);
            RequireFree(path, from, source);
            if (!_command.ShouldProcess(path, $"Export {name} as {format}"))
                continue;
            if (IsFolder)
                TargetFile.CreateFolder(Destination);
            TargetFile.Check(path, _parameters.NoClobber, _parameters.Force);
            targets.Add(new ExportTarget(format, path, part));
        }

        return targets;
    }

    /// <summary>The manifest of one project, beside its files.</summary>
    /// <param name="name">The base of its name.</param>
    /// <param name="from">What is read, for people.</param>
    /// <param name="source">The file or folder that is read; null if tasks come from the pipeline.</param>
    public string ManifestFor(string name, string from, string? source)
    {
        RequireFileName(name);
        string path = Path.Combine(IsFolder ? Destination : Path.GetDirectoryName(Destination)!, $"{name}.manifest.json");
        RequireFree(path, from, source);
        TargetFile.Check(path, _parameters.NoClobber, _parameters.Force);
        return path;
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

    /// <summary>Whether one of the files that were decided on is a source, or lies in it.</summary>
    /// <param name="source">The file or folder that is to be read.</param>
    public bool Include(string source) => _taken.ContainsKey(source)
        || (IsFolder && _taken.Count > 0 && PathComparer.Equals(Path.TrimEndingDirectorySeparator(source), Path.TrimEndingDirectorySeparator(Destination)));

    private static void Take(Dictionary<string, string> taken, string target, string source)
    {
        if (!taken.TryAdd(target, source))
            throw Errors.TargetTaken(target, taken[target], source);
    }

    private string TargetOf(string name, AlabFormat format, string? part) => IsFolder
        ? Path.Combine(Destination, (part is null ? name : $"{name}.{part}") + ExportFormats.Of(format).Extension)
        : Destination;

    private static void RequireFileName(string name)
    {
        if (name.AsSpan().IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
            throw Errors.NameInvalid(name);
    }

    private void RequireFree(string path, string from, string? source)
    {
        if (source is not null && PathComparer.Equals(source, path))
            throw Errors.TargetIsSource(path);
        Take(_taken, path, from);
    }
}
