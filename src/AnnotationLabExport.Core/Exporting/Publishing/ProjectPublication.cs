using System.Collections.Specialized;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Json;
using AnnotationLabExport.Output;
using AnnotationLabExport.Sources.Servers;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Exporting.Publishing;

/// <summary>
/// Puts a project on a server, batch by batch, in the dialect that the server takes. What the server counts is compared
/// with what was sent. A project of which some tasks are there already is gone on with: those are not sent again.
/// </summary>
public sealed class ProjectPublication
{
    private const int MostTasks = 500;
    private const long MostBytes = 8 * 1024 * 1024;

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly IProjectServer _server;
    private readonly PublishOptions _options;
    private readonly ServerWork _work;
    private readonly Action<Diagnostic>? _listener;
    private readonly CancellationToken _cancellation;
    private readonly DiagnosticLog _log = new();
    private IFormat _format = null!;
    private FormatOptions _formatOptions = new();
    private ServerCounts _counted;
    private int _leftOut;
    private int _alreadyThere;
    private string _lastId = "";

    /// <summary>Makes the publication; nothing is asked yet.</summary>
    /// <param name="server">The server.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="work">What the work with the server reports to.</param>
    /// <param name="listener">Told of each diagnostic, if given.</param>
    /// <param name="cancellation">Ends the work.</param>
    public ProjectPublication(
        IProjectServer server, PublishOptions options, ServerWork work, Action<Diagnostic>? listener, CancellationToken cancellation)
    {
        _server = server;
        _options = options;
        _work = work;
        _listener = listener;
        _cancellation = cancellation;
    }

    /// <summary>Publishes a source, which can be read twice.</summary>
    /// <param name="source">The tasks.</param>
    /// <param name="progress">Shown how far it is.</param>
    /// <exception cref="AlabException">The project is another's, or not all tasks arrived; the message says which did.</exception>
    public AlabPublishResult Run(ITaskSource source, IWorkProgress progress)
    {
        ServerProject? existing = Find();
        TasksThere? there = existing is { Tasks: not 0 } ? TasksThere.Of(_server, existing, _work, _cancellation) : null;
        if (there is not null && !_options.Force && !there.AreAllIn(source, _cancellation))
            throw Exists(existing!);
        ServerProject project = existing is null ? _server.Create(_options.Name, Xml(), _work) : Configured(existing);
        Speak(project);
        // The same id overwrites in an Annotation Lab, which is what -Force asks for; in a Label Studio it would be there twice.
        bool sendsAgain = _options.Force && _server.Dialect == ServerDialect.AnnotationLab;
        Send(source, project, sendsAgain ? null : there, progress);
        return Result(project, isNew: existing is null);
    }

    /// <summary>The project of that name with all that is known of it; null if there is none.</summary>
    private ServerProject? Find()
    {
        bool isThere = _server.Projects(_work).Any(project => project.Name == _options.Name || project.Key == _options.Name);
        return isThere ? _server.Project(_options.Name, _work) : null;
    }

    /// <summary>The dialect of the server, with the configuration that the project has there.</summary>
    private void Speak(ServerProject project)
    {
        (_format, object own) = ExportFormats.For(_server.Dialect, () => _options.KnownUsers ?? _server.KnownUsers(_work));
        _formatOptions = new FormatOptions
        {
            Config = _options.LabelConfig ?? LabelConfig.Parse(project.LabelConfig is null ? null : Encoding.UTF8.GetBytes(project.LabelConfig), project.Name),
            TextFieldName = _options.TextFieldName,
            Own = [own],
        };
    }

    /// <summary>The configuration as text, whatever Unicode its file is in; null to leave what there is.</summary>
    private string? Xml()
    {
        if (_options.LabelConfig is null)
            return null;
        using var reader = new StreamReader(new MemoryStream(_options.LabelConfig.Xml.ToArray()), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private ServerProject Configured(ServerProject existing)
    {
        if (Xml() is { } xml && xml != existing.LabelConfig)
            _server.Configure(existing, xml, _work);
        return existing;
    }

    private void Send(ITaskSource source, ServerProject project, TasksThere? there, IWorkProgress progress)
    {
        var task = new TaskDocument();
        var batch = new TaskBatch(source.Name);
        using LabSpelling? lab = _server.Dialect == ServerDialect.AnnotationLab ? new LabSpelling(_formatOptions.Config, _formatOptions.TextField) : null;
        var read = new ReadProgress();
        foreach (TaskBlock block in source.Read(read, _cancellation))
        {
            using (block)
            {
                foreach (TaskRecord record in block.Tasks)
                {
                    task.Load(record);
                    if (there?.Has(task) == true)
                    {
                        _alreadyThere++;
                        continue;
                    }

                    batch.Add(record with { Json = Sent(task, lab) }, ScalarText.Of(task.Id));
                    if (batch.Count >= MostTasks || batch.Bytes >= MostBytes)
                        Send(batch, project);
                }
            }

            progress.Report("sending", read);
        }

        Send(batch, project);
    }

    /// <summary>What is sent of a task; the format takes care of a Label Studio's dialect.</summary>
    private byte[] Sent(TaskDocument task, LabSpelling? lab) => lab is not null && LabSpelling.IsNeeded(task)
        ? lab.Of(task, _options.Content)
        : StrippedTask.Of(task, _options.Content);

    private void Send(TaskBatch batch, ServerProject project)
    {
        if (batch.Count == 0)
            return;
        byte[] json = Written(batch);
        (ServerCounts sent, bool haveIds) = SentTasks.Count(json);
        if (sent.Tasks > 0)
        {
            ServerCounts counted = Sent(project, json, haveIds);
            _counted += counted;
            if (counted.Tasks < sent.Tasks || counted.Completions < sent.Completions || counted.Predictions < sent.Predictions)
                throw Incomplete(sent, counted);
        }

        _lastId = batch.LastId;
        batch.Clear();
    }

    private ServerCounts Sent(ServerProject project, byte[] json, bool haveIds)
    {
        try
        {
            _work.Begin("sending");
            return _server.Import(project, json, haveIds, _work);
        }
        catch (AlabException exception) when (exception.Code != ErrorCode.ServerImportIncomplete)
        {
            throw new AlabException(exception.Code, $"{exception.Message} {Arrived()}", exception.Target, exception);
        }
    }

    /// <summary>A batch in the dialect of the server: by the writer that files are written with.</summary>
    private byte[] Written(TaskBatch batch)
    {
        using var bytes = new MemoryStream();
        using var export = new FormatExport(_format, _formatOptions, new Utf8Output(bytes), _listener);
        new ExportSession(_formatOptions, [export]).Run(batch, Unwatched.Instance, _cancellation);
        _log.Take(export.Log);
        _leftOut += batch.Count - export.Tasks;
        return bytes.ToArray();
    }

    private AlabPublishResult Result(ServerProject project, bool isNew)
    {
        var diagnostics = new OrderedDictionary(StringComparer.OrdinalIgnoreCase);
        foreach ((DiagnosticCode code, int count) in _log.Counts)
            diagnostics.Add(code.ToString(), count);
        return new AlabPublishResult
        {
            Name = project.Name,
            Project = project.Key,
            Uri = _server.Address,
            IsNew = isNew,
            Tasks = _counted.Tasks,
            Completions = _counted.Completions,
            Predictions = _counted.Predictions,
            AlreadyThere = _alreadyThere,
            LeftOut = _leftOut,
            Diagnostics = diagnostics.AsReadOnly(),
            Elapsed = _clock.Elapsed,
        };
    }

    /// <summary>Says which tasks arrived: they are sent in the order of the source.</summary>
    private string Arrived()
    {
        int arrived = _counted.Tasks + _alreadyThere;
        string which = arrived == 0 ? "No task arrived"
            : string.Create(CultureInfo.InvariantCulture, $"{arrived} tasks are there, in the order of the source up to id {Excerpt.Of(_lastId)}");
        return $"{which}; run Publish-AlabProject again to send the others.";
    }

    private AlabException Incomplete(ServerCounts sent, ServerCounts counted) => new(
        ErrorCode.ServerImportIncomplete,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{ServerErrors.Name(_server.Address)}: of {sent.Tasks} tasks, {sent.Completions} completions and {sent.Predictions} predictions that were sent to '{Excerpt.Of(_options.Name)}' the server counted {counted.Tasks}, {counted.Completions} and {counted.Predictions}: it does not know them as they are spelled. Look at the project before anything is built on it, and delete it if it is of no use."),
        ServerErrors.Name(_server.Address));

    private AlabException Exists(ServerProject project) => new(
        ErrorCode.ServerProjectExists,
        $"{ServerErrors.Name(_server.Address)}: there is a project '{Excerpt.Of(project.Name)}' already, with tasks that do not come from this source; give another -Name, or -Force to add to it.",
        ServerErrors.Name(_server.Address));

    private sealed class Unwatched : IWorkProgress
    {
        public static Unwatched Instance { get; } = new();

        public void Report(string doing, ReadProgress read)
        {
        }
    }
}
