using System.Management.Automation;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Sources;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Sources.Servers;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Bases;

/// <summary>One side of a comparison: what was given for it, as a source that can be read twice.</summary>
internal sealed class ComparedProject : IDisposable
{
    private readonly IDisposable? _opened;
    private readonly TaskSpool? _kept;

    private ComparedProject(ITaskSource source, IDisposable? opened, TaskSpool? kept, LabelConfig? labelConfig = null)
    {
        Source = source;
        LabelConfig = labelConfig ?? source.LabelConfig;
        _opened = opened;
        _kept = kept;
    }

    /// <summary>Its tasks.</summary>
    public ITaskSource Source { get; }

    /// <summary>The configuration that it carries; null if it carries none.</summary>
    public LabelConfig? LabelConfig { get; }

    /// <summary>Opens what was given: a path, a project of Get-AlabProject, or tasks.</summary>
    /// <param name="command">The cmdlet that it was given to.</param>
    /// <param name="given">One path or project, or any number of tasks.</param>
    /// <param name="cancellation">Ends a download, or the reading of what can be read but once.</param>
    public static ComparedProject Open(AlabCommand command, object[] given, CancellationToken cancellation)
    {
        object[] plain = [.. given.Select(one => one is PSObject wrapped ? wrapped.BaseObject : one)];
        if (plain is [AlabTask, ..] && plain.All(one => one is AlabTask))
            return OfTasks([.. plain.Cast<AlabTask>()]);
        if (plain.Length > 1)
            throw Errors.PathAmbiguous(string.Join(", ", plain.Select(one => one as string ?? one.GetType().Name)));
        return plain[0] switch
        {
            AlabProject { Database: { } database } project => OfStore(ProjectStores.Open(database, cancellation), project.Project),
            AlabProject project => OfPath(command, project.Source, cancellation),
            AlabServerProject project => OfServer(command, project, cancellation),
            FileSystemInfo file => OfPath(command, file.FullName, cancellation),
            object path => OfPath(command, command.ResolveOne(LanguagePrimitives.ConvertTo<string>(path)), cancellation),
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _kept?.Dispose();
        _opened?.Dispose();
    }

    private static ComparedProject OfTasks(IReadOnlyList<AlabTask> tasks)
    {
        var kept = new TaskSpool(tasks[0].Project, "tasks");
        foreach (AlabTask task in tasks)
            kept.Add(task.Record);
        return new ComparedProject(kept, null, kept, tasks[0].LabelConfig);
    }

    private static ComparedProject OfStore(IProjectStore store, string project) => new(store.Tasks(project, new TaskQuery()), store, null);

    private static ComparedProject OfServer(AlabCommand command, AlabServerProject project, CancellationToken cancellation)
    {
        ServerSource source = ServerSource.Download(
            project.Server.Client(), project.Project, ServerAccess.Download(null, includePredictions: false), command.Work(cancellation));
        return new ComparedProject(source, source, null);
    }

    private static ComparedProject OfPath(AlabCommand command, string path, CancellationToken cancellation)
    {
        var source = new PathSource(path, command);
        TaskSpool? kept = source.CanReadTwice ? null : TaskSpool.Of(source, cancellation);
        return new ComparedProject(kept is null ? source : kept, null, kept);
    }
}
