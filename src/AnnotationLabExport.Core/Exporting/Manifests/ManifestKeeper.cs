using AnnotationLabExport.Formats;
using AnnotationLabExport.Output;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting.Manifests;

/// <summary>
/// Keeps the manifest of one export (docs/formats.md §13): hashes what is read, finds out whether an earlier export of the
/// same still stands, and writes the manifest last. Not for use by two threads.
/// </summary>
public sealed class ManifestKeeper : IDisposable
{
    private readonly TaskDigest _digest = new();
    private readonly ManifestModule _module;
    private readonly FormatOptions _options;
    private readonly ManifestRequest _request;
    private IReadOnlyList<ManifestSource>? _files;
    private ExportManifest? _inputs;

    /// <summary>Makes a keeper.</summary>
    /// <param name="module">What exports.</param>
    /// <param name="options">The options of the formats, with the configuration that the source carries.</param>
    /// <param name="request">What was asked for.</param>
    public ManifestKeeper(ManifestModule module, FormatOptions options, ManifestRequest request)
    {
        _module = module;
        _options = options;
        _request = request;
    }

    /// <summary>Where the manifest is written.</summary>
    public string Path => _request.Path;

    /// <summary>
    /// Hashes a source: files at once, so that an export that is not needed need not be begun; what can be read but once, or is
    /// no file, while it is exported.
    /// </summary>
    /// <returns>The source to export.</returns>
    public ITaskSource Take(ITaskSource source, IWorkProgress progress, CancellationToken cancellation)
    {
        if (source is not PathSource { CanReadTwice: true } files)
            return new DigestedSource(source, _digest);
        _files = FileDigest.Of(files, progress, cancellation);
        return source;
    }

    /// <summary>Hashes a task that arrived.</summary>
    public void Add(TaskRecord record) => _digest.Add(record);

    /// <summary>
    /// What the earlier export gave, if it was of the same and all its files still are as it left them; null if not, or if it
    /// must be exported in order to know.
    /// </summary>
    /// <param name="targets">The files that would be written.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends the work.</param>
    public IReadOnlyList<AlabExportResult>? UnchangedFiles(
        IReadOnlyList<ExportTarget> targets, IWorkProgress progress, CancellationToken cancellation) =>
        _files is null ? null : Unchanged(targets, progress, cancellation);

    /// <summary>The same of tasks that have all arrived.</summary>
    internal IReadOnlyList<AlabExportResult>? UnchangedTasks(
        IReadOnlyList<ExportTarget> targets, IWorkProgress progress, CancellationToken cancellation) =>
        _files is null ? Unchanged(targets, progress, cancellation) : null;

    /// <summary>The manifest, complete beside its place.</summary>
    internal TargetFile Complete(IReadOnlyList<FormatExport> formats, IReadOnlyList<AlabExportResult> results)
    {
        ManifestFile[] files = [.. formats.Zip(results, ManifestResults.FileOf)];
        ExportManifest manifest = Inputs() with
        {
            Created = DateTime.UtcNow,
            Tasks = formats.DistinctBy(format => format.Split).Sum(format => (long)format.Met),
            Files = files,
            Diagnostics = ManifestResults.Sum(files),
        };
        return manifest.Complete(Path);
    }

    /// <inheritdoc/>
    public void Dispose() => _digest.Dispose();

    private IReadOnlyList<AlabExportResult>? Unchanged(
        IReadOnlyList<ExportTarget> targets, IWorkProgress progress, CancellationToken cancellation)
    {
        if (_request.Force || ExportManifest.Read(Path) is not { } standing || !standing.HasInputsOf(Inputs()))
            return null;
        return ManifestResults.Of(standing, targets, progress, cancellation);
    }

    private ExportManifest Inputs()
    {
        if (_inputs is not null)
            return _inputs;
        ManifestParts? parts = null;
        IReadOnlyList<ManifestSource> sources = _files ?? [_digest.Finish(out parts)];
        return _inputs = new ExportManifest
        {
            Module = _module,
            Sources = sources,
            Configuration = _options.Config is null ? null : ManifestResults.ConfigurationOf(_options.Config, _request.ConfigurationName),
            Parts = parts,
            Options = new SortedDictionary<string, System.Text.Json.JsonElement>(
                _request.Options.ToDictionary(option => option.Key, option => ExportManifest.ValueOf(option.Value)), StringComparer.Ordinal),
        };
    }
}
