using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Exporting.Manifests;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Bases;

/// <summary>The export of one project of a call of Export-AlabProject, beside others.</summary>
/// <param name="call">What they have in common.</param>
/// <param name="source">The project.</param>
/// <param name="opened">Closed when the export ends.</param>
internal sealed class ProjectExport(ExportCall call, ITaskSource source, IDisposable? opened) : IProjectExport
{
    private readonly FormatOptions _options = call.Options.Carrying(source.LabelConfig, textField: null, source.AnnotatorPriority);
    private readonly string _name = call.NameOf(source.Name);
    private List<ExportTarget> _targets = [];
    private ManifestKeeper? _manifest;
    private FileExport? _export;
    private IReadOnlyList<AlabExportResult>? _unchanged;

    /// <inheritdoc/>
    public required bool IsLarge { get; init; }

    /// <inheritdoc/>
    public required ProjectReports Reports { get; init; }

    /// <summary>Which of the projects named together it is, such as " (3 of 50)"; empty if it is alone or nobody knows.</summary>
    public string Place { get; init; } = "";

    /// <summary>Told of each diagnostic, if verbose messages are shown.</summary>
    public Action<Diagnostic>? Listener { get; init; }

    /// <summary>Decides what is written, asking the user where PowerShell would; false if nothing is. On the pipeline's thread.</summary>
    /// <param name="path">The full path of the file, folder or database that the project is in.</param>
    public bool Prepare(string path)
    {
        _targets = call.Targets.For(_name, source.Location, path, parts: null);
        if (_targets.Count == 0)
            return false;
        Reports.Tell(ExportCall.Telling(source.Location, _targets));
        _manifest = call.Manifest(_name, source.Location, path, _options);
        return true;
    }

    /// <inheritdoc/>
    public void Report(string doing, ReadProgress read) => call.Show($"Exporting {_name}{Place}", doing, read);

    /// <inheritdoc/>
    public void Write(CancellationToken cancellation)
    {
        ITaskSource read = _manifest?.Take(source, Reports, cancellation) ?? source;
        _unchanged = _manifest?.UnchangedFiles(_targets, Reports, cancellation);
        if (_unchanged is not null)
            return;
        _export = call.Open(_targets, _options, parts: null, _manifest, Listener, onOneThread: !IsLarge);
        _export.Write(read, Reports, cancellation);
    }

    /// <inheritdoc/>
    public void Settle(CancellationToken cancellation) => _export?.Settle(Reports, cancellation);

    /// <inheritdoc/>
    public void Commit() => call.Write(_name, _export, _export?.Commit() ?? _unchanged!);

    /// <inheritdoc/>
    public void Dispose()
    {
        _export?.Dispose();
        _manifest?.Dispose();
        opened?.Dispose();
        Reports.Dispose();
    }
}
