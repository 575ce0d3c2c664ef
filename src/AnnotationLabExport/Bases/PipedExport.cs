using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Exporting.Manifests;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Bases;

/// <summary>The export of the tasks that come through the pipeline: all that arrive are one project.</summary>
internal sealed class PipedExport : IDisposable
{
    private const string Pipeline = "pipeline";
    private readonly ExportCall _call;
    private readonly string _name;
    private readonly ManifestKeeper? _manifest;
    private readonly FileExport? _export;

    /// <summary>Makes the files, unless the user declines.</summary>
    /// <param name="call">The call of Export-AlabProject.</param>
    /// <param name="name">The project's name; null if nothing tells it.</param>
    /// <param name="first">The first task; null if none came.</param>
    /// <param name="listener">Told of each diagnostic, if given.</param>
    /// <param name="tell">Told what is written.</param>
    public PipedExport(ExportCall call, string? name, AlabTask? first, Action<Diagnostic>? listener, Action<string> tell)
    {
        _call = call;
        _name = call.Targets.NameOf(name);
        IReadOnlyList<string>? parts = first?.Record.Split?.Parts;
        FormatOptions options = first is null
            ? call.Options
            : call.Options.Carrying(first.LabelConfig, first.TextField, first.AnnotatorPriority);
        List<ExportTarget> targets = call.Targets.For(_name, Pipeline, source: null, parts);
        if (targets.Count == 0)
            return;
        tell(ExportCall.Telling(Pipeline, targets));
        _manifest = call.Manifest(_name, Pipeline, path: null, options);
        _export = call.Open(targets, options, parts, _manifest, listener, onOneThread: false);
    }

    /// <summary>What the progress display calls the work.</summary>
    public string Activity => $"Exporting {_name}";

    /// <summary>Takes a task.</summary>
    public void Add(TaskRecord record) => _export?.Add(record);

    /// <summary>Ends the export after the last task.</summary>
    public void Complete(IWorkProgress progress, CancellationToken cancellation)
    {
        if (_export is not null)
            _call.Write(_name, _export, _export.Complete(progress, cancellation));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _export?.Dispose();
        _manifest?.Dispose();
    }
}
