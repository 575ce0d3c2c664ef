using System.Diagnostics;
using System.Text;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Json;
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

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly IProjectServer _server;
    private readonly PublishOptions _options;
    private readonly ServerWork _work;
    private readonly Action<Diagnostic>? _listener;
    private readonly CancellationToken _cancellation;

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
        if (existing is not null && !_options.Force && Refusal(existing, there, source) is { } reason)
            throw Exists(existing, reason);
        ServerProject project = existing is null ? _server.Create(_options.Name, Xml(), _work) : Configured(existing);
        BatchSender sender = Sender(project, out FormatOptions format);
        // The same id overwrites in an Annotation Lab, which is what -Force asks for; in a Label Studio it would be there twice.
        bool sendsAgain = _options.Force && _server.Dialect == ServerDialect.AnnotationLab;
        Send(source, sender, format, sendsAgain ? null : there, progress);
        return Result(project, sender, isNew: existing is null);
    }

    /// <summary>The project of that name with all that is known of it; null if there is none.</summary>
    private ServerProject? Find()
    {
        bool isThere = _server.Projects(_work).Any(project => project.Name == _options.Name || project.Key == _options.Name);
        return isThere ? _server.Project(_options.Name, _work) : null;
    }

    /// <summary>
    /// Why an existing project is left alone; null if it is one that was begun, of which some tasks are still missing.
    /// </summary>
    private string? Refusal(ServerProject existing, TasksThere? there, ITaskSource source)
    {
        if (Xml() is { } xml && existing.LabelConfig is { } other && !ConfigOutline.IsSame(xml, other))
            return "with another labelling configuration";
        if (there is null)
            return null;
        (bool comeFromIt, bool areAll) = there.Compare(source, _cancellation);
        return !comeFromIt ? "with tasks that do not come from this source" : areAll ? "with all tasks of this source" : null;
    }

    /// <summary>Speaks the dialect of the server, with the configuration that the project has there.</summary>
    private BatchSender Sender(ServerProject project, out FormatOptions options)
    {
        (IFormat format, object own) = ExportFormats.For(_server.Dialect, () => _options.KnownUsers ?? _server.KnownUsers(_work));
        options = new FormatOptions
        {
            Config = _options.LabelConfig ?? ConfigOf(project),
            TextFieldName = _options.TextFieldName,
            Own = [own],
        };
        return new BatchSender(_server, project, format, options, _work, _listener, _cancellation);
    }

    /// <summary>What a project has there; one without a control, as a server gives to new projects, says nothing of tasks.</summary>
    private static LabelConfig? ConfigOf(ServerProject project) => project is { LabelConfig: { } xml, Kinds.Count: > 0 }
        ? LabelConfig.Parse(Encoding.UTF8.GetBytes(xml), project.Name)
        : null;

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

    private void Send(ITaskSource source, BatchSender sender, FormatOptions format, TasksThere? there, IWorkProgress progress)
    {
        var task = new TaskDocument();
        using LabSpelling? lab = _server.Dialect == ServerDialect.AnnotationLab ? new LabSpelling(format.Config, format.TextField) : null;
        var read = new ReadProgress();
        foreach (TaskBlock block in source.Read(read, _cancellation))
        {
            using (block)
            {
                foreach (TaskRecord record in block.Tasks)
                {
                    task.Load(record);
                    if (there?.Has(task) == true)
                        sender.Pass();
                    else
                        sender.Add(record with { Json = Sent(task, lab) }, ScalarText.Of(task.Id));
                }
            }

            progress.Report("sending", read);
        }

        sender.Send();
    }

    /// <summary>What is sent of a task; the format takes care of a Label Studio's dialect.</summary>
    private byte[] Sent(TaskDocument task, LabSpelling? lab) => lab is not null && LabSpelling.IsNeeded(task)
        ? lab.Of(task, _options.Content)
        : StrippedTask.Of(task, _options.Content);

    private AlabPublishResult Result(ServerProject project, BatchSender sender, bool isNew)
    {
        return new AlabPublishResult
        {
            Name = project.Name,
            Project = project.Key,
            Uri = _server.Address,
            IsNew = isNew,
            Tasks = sender.Counted.Tasks,
            Completions = sender.Counted.Completions,
            Predictions = sender.Counted.Predictions,
            AlreadyThere = sender.AlreadyThere,
            LeftOut = sender.LeftOut,
            Diagnostics = CountsByName.Of(sender.Log.Counts),
            Elapsed = _clock.Elapsed,
        };
    }

    private AlabException Exists(ServerProject project, string reason) => new(
        ErrorCode.ServerProjectExists,
        $"{ServerErrors.Name(_server.Address)}: there is a project '{Excerpt.Of(project.Name)}' already, {reason}; give another -Name, or -Force to set its configuration and add what is missing.",
        ServerErrors.Name(_server.Address));
}
