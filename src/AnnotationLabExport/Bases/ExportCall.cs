using AnnotationLabExport.Commands;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Exporting.Manifests;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Options;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Bases;

/// <summary>What all projects of a call of Export-AlabProject have in common. For the pipeline's thread but for <see cref="Open"/>.</summary>
internal sealed class ExportCall
{
    private readonly ExportAlabProjectCommand _command;
    private readonly FormatParameters _parameters;
    private readonly TargetParameters _target;
    private readonly ExportManifests _manifests;

    /// <summary>Judges the options.</summary>
    /// <param name="command">The call.</param>
    /// <param name="destination">Where it writes.</param>
    /// <param name="parameters">The options of the formats.</param>
    /// <param name="target">What becomes of files that are there already.</param>
    public ExportCall(ExportAlabProjectCommand command, string destination, FormatParameters parameters, TargetParameters target)
    {
        _command = command;
        _parameters = parameters;
        _target = target;
        OptionUse.Require(command.MyInvocation.BoundParameters.Keys, command.Formats);
        Targets = new ExportTargets(command, destination, command.Formats, target);
        _manifests = new ExportManifests(command, Targets, parameters, target);
        Options = parameters.ToOptions(command);
        command.WriteAdvice(command.Formats, Options);
        OptionUse.WarnOfKinds(command, Options.Choice.Annotations.Kinds, command.Formats);
        ExportCaution.Write(command, command.Formats, Options, Targets);
    }

    /// <summary>What was asked of the formats.</summary>
    public FormatOptions Options { get; }

    /// <summary>Decides which files are written.</summary>
    public ExportTargets Targets { get; }

    /// <summary>The base of the names of a project's files in a folder.</summary>
    public string NameOf(string source) => _command.Name ?? source;

    /// <summary>What keeps the manifest of one project; null if none is asked for.</summary>
    /// <param name="name">The project's name.</param>
    /// <param name="from">What is read, for people.</param>
    /// <param name="path">The file or folder that is read; null if tasks come from the pipeline.</param>
    /// <param name="options">What was asked of the formats, with what the source carries.</param>
    public ManifestKeeper? Manifest(string name, string from, string? path, FormatOptions options) =>
        _command.Manifest ? _manifests.For(name, from, path, _command.Formats, options, _command.Encoding) : null;

    /// <summary>Makes the files of one project beside their targets; on any thread.</summary>
    /// <param name="targets">The files.</param>
    /// <param name="options">What was asked of the formats, with what the source carries.</param>
    /// <param name="parts">The parts that the tasks are split into; null if they are not.</param>
    /// <param name="manifest">Keeps the manifest; null if none is asked for.</param>
    /// <param name="listener">Told of each diagnostic, if verbose messages are shown.</param>
    /// <param name="onOneThread">Whether the thread that exports does all the work.</param>
    public FileExport Open(
        List<ExportTarget> targets,
        FormatOptions options,
        IReadOnlyList<string>? parts,
        ManifestKeeper? manifest,
        Action<Diagnostic>? listener,
        bool onOneThread) =>
        new(targets, options, _command.Encoding, _target.NoClobber, listener, parts, manifest, onOneThread);

    /// <summary>Shows how far the export of one project is.</summary>
    public void Show(string activity, string doing, ReadProgress read) => _command.Show(activity, doing, read);

    /// <summary>What is told of the files of one project before it is read.</summary>
    public static string Telling(string from, List<ExportTarget> targets) =>
        $"Exporting '{from}' to {string.Join(", ", targets.Select(target => $"'{target.Path}'"))}.";

    /// <summary>Tells what became of one project.</summary>
    /// <param name="name">The project's name.</param>
    /// <param name="export">Its export; null if it was not begun, since an earlier one still stands.</param>
    /// <param name="results">Its files.</param>
    public void Write(string name, FileExport? export, IReadOnlyList<AlabExportResult> results)
    {
        if (export is null || results[0].Unchanged)
            _command.WriteVerbose($"{name}: nothing changed since the last export; nothing is written.");
        else
            TellOf(name, export);
        ExportWarning.WriteSizes(_command, results);
        if (_command.PassThru)
            _command.WriteObject(results, enumerateCollection: true);
    }

    private void TellOf(string name, FileExport export)
    {
        ExportWarning.Write(_command, name, export.Formats, export.Asked);
        if (Targets.IsFolder)
            export.WriteCards(name, format => [.. OptionUse.Typed(_parameters, format)]);
    }
}
