using System.Diagnostics;
using System.Text;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Exporting.Manifests;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting;

/// <summary>
/// Exports one source, or tasks as they arrive, into files of several formats. Nothing is put in place before all
/// files are complete; disposing an export that was not completed leaves every target as it was.
/// </summary>
public sealed class FileExport : IDisposable
{
    private static readonly UTF8Encoding Bytes = new(encoderShouldEmitUTF8Identifier: false);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly List<TargetFile> _files = [];
    private readonly List<FormatExport> _formats = [];
    private readonly ExportSession? _session;
    private readonly bool _noClobber;
    private readonly IReadOnlyList<ExportTarget> _targets;
    private readonly IReadOnlyList<string>? _parts;
    private readonly ManifestKeeper? _manifest;
    private IReadOnlyList<AlabExportResult> _results = [];

    /// <summary>Makes the files beside their targets.</summary>
    /// <param name="targets">The files.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="encoding">The encoding of every file.</param>
    /// <param name="noClobber">Whether an existing file stays.</param>
    /// <param name="listener">Told of each diagnostic, if given.</param>
    /// <param name="parts">The parts that the tasks are split into, of which each target holds one; null if they are not.</param>
    /// <param name="manifest">Keeps the manifest of the export; null if none is asked for. It stays the caller's to dispose.</param>
    /// <param name="onOneThread">Whether the thread that calls does all the work, because others have work of their own.</param>
    /// <param name="leftovers">What is known to be left behind beside targets; their folders are looked through if null.</param>
    /// <exception cref="AlabException">A file cannot be made.</exception>
    public FileExport(
        IReadOnlyList<ExportTarget> targets,
        FormatOptions options,
        Encoding encoding,
        bool noClobber,
        Action<Diagnostic>? listener = null,
        IReadOnlyList<string>? parts = null,
        ManifestKeeper? manifest = null,
        bool onOneThread = false,
        Leftovers? leftovers = null)
    {
        _noClobber = noClobber;
        _targets = targets;
        _manifest = manifest;
        _parts = parts;
        try
        {
            foreach (ExportTarget target in targets)
            {
                IFormat format = ExportFormats.Of(target.Format);
                var characters = new TextEncoding(format.IsText ? encoding : Bytes, format.EscapesCharacters);
                var file = new TargetFile(target.Path, characters, leftovers);
                _files.Add(file);
                _formats.Add(new FormatExport(format, options, file.Output, listener, characters) 
                {
                    Split = target.Split,
                    Shard = target.Shard,
                    CountsLabels = manifest is not null,
                });
            }
        }
        catch (AlabException)
        {
            Dispose();
            throw;
        }

        _session = new ExportSession(options, _formats, onOneThread);
    }

    /// <summary>The formats, with what has been counted.</summary>
    public IReadOnlyList<FormatExport> Formats => _formats;

    /// <summary>The labels asked for, and which of them no task so far holds.</summary>
    public AskedLabels Asked => _session!.Asked;

    /// <summary>Exports a whole source.</summary>
    public IReadOnlyList<AlabExportResult> Run(ITaskSource source, IWorkProgress progress, CancellationToken cancellation)
    {
        Write(source, progress, cancellation);
        Settle(progress, cancellation);
        return Commit();
    }

    /// <summary>Writes a whole source, first of three steps; the threads that call need not be the same.</summary>
    public void Write(ITaskSource source, IWorkProgress progress, CancellationToken cancellation) =>
        _session!.Run(source, progress, cancellation);

    /// <summary>
    /// Waits until all that was written is on the disk, under names that nobody asks for; also the manifest, unless an earlier
    /// export of the same stands there. Second step.
    /// </summary>
    public void Settle(IWorkProgress progress, CancellationToken cancellation)
    {
        foreach (TargetFile file in _files)
            file.Complete();
        if (_manifest?.UnchangedTasks(_targets, progress, cancellation) is { } unchanged)
        {
            _results = unchanged;
            return;
        }

        _results = [.. _formats.Zip(_files, Result)];
        if (_manifest is not null)
            _files.Add(_manifest.Complete(_formats, _results));
    }

    /// <summary>Puts the files in their places, and the manifest last; nothing, if an earlier export of the same stands there.</summary>
    public IReadOnlyList<AlabExportResult> Commit()
    {
        if (!_results[0].Unchanged)
        {
            foreach (TargetFile file in _files)
                file.Commit(_noClobber);
        }

        return _results;
    }

    /// <summary>
    /// Exports one task that has arrived, sooner or later: a fault of it may be thrown by a later call. Its bytes must
    /// stay as they are.
    /// </summary>
    /// <exception cref="AlabException">The task is not split as the others are.</exception>
    public void Add(TaskRecord record)
    {
        RequireParts(record.Split?.Parts);
        _manifest?.Add(record);
        _session!.Add(record);
    }

    /// <summary>Ends an export of tasks that arrived.</summary>
    public IReadOnlyList<AlabExportResult> Complete(IWorkProgress progress, CancellationToken cancellation)
    {
        _session!.Complete(progress, cancellation);
        Settle(progress, cancellation);
        return Commit();
    }

    /// <summary>
    /// Writes the cards that formats keep beside their files in a folder, when these are in place. A text of the same name
    /// that is no such card stays as it is.
    /// </summary>
    /// <param name="project">The project's name.</param>
    /// <param name="options">The options that were given and that a format uses, as they are typed.</param>
    public void WriteCards(string project, Func<AlabFormat, IReadOnlyList<string>> options)
    {
        foreach (var files in _formats.Zip(_files, (export, file) => (Export: export, Path: file.TargetPath))
            .Where(file => file.Export.Format.Card is not null)
            .GroupBy(file => file.Export.Format))
        {
            FolderCards.Write(files.Key.Card!, project, [.. files], options(files.Key.Name));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _session?.Dispose();
        foreach (FormatExport format in _formats)
            format.Dispose();
        foreach (TargetFile file in _files)
            file.Dispose();
    }

    /// <summary>A task of another split, or of none, would come into no file, or into one that is not meant for it.</summary>
    private void RequireParts(IReadOnlyList<string>? parts)
    {
        if (ReferenceEquals(parts, _parts) || (parts is not null && _parts is not null && parts.SequenceEqual(_parts)))
            return;
        throw new AlabException(
            ErrorCode.SplitMixed,
            $"Tasks that are split into {Named(_parts)} and tasks that are split into {Named(parts)} arrived for the same files; split all of them at once, or export them apart.",
            "");
    }

    private static string Named(IReadOnlyList<string>? parts) => parts is null ? "no parts" : string.Join(", ", parts);

    private AlabExportResult Result(FormatExport format, TargetFile file)
    {
        return new AlabExportResult
        {
            Path = file.TargetPath,
            Format = format.Format.Name,
            Split = format.Split,
            Tasks = format.Tasks,
            Completions = format.Completions,
            Annotations = format.Annotations,
            Skipped = format.Skipped,
            Rejected = format.Rejected,
            Unreadable = format.Unreadable,
            Diagnostics = CountsByName.Of(format.Log.Counts),
            Spans = format.Spans,
            Bytes = file.Bytes,
            Sha256 = file.Sha256,
            Elapsed = _clock.Elapsed,
        };
    }
}
