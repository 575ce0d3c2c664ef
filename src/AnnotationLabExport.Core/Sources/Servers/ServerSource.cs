using System.Text;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Sources.Servers;

/// <summary>A project that was downloaded, as a source like a file. The download is gone when this is disposed.</summary>
public sealed class ServerSource : ITaskSource, IDisposable
{
    private readonly FileStream _file;
    private readonly Lazy<LabelConfig?> _labelConfig;

    private ServerSource(IProjectServer server, ServerProject project, FileStream file)
    {
        _file = file;
        Project = project;
        Location = $"{ServerErrors.Name(server.Address)}/{project.Key}";
        _labelConfig = new Lazy<LabelConfig?>(() =>
            project.LabelConfig is null ? null : LabelConfig.Parse(Encoding.UTF8.GetBytes(project.LabelConfig), Location));
    }

    /// <summary>The project as the server tells of it.</summary>
    public ServerProject Project { get; }

    /// <inheritdoc/>
    public string Name => Project.Name;

    /// <inheritdoc/>
    public string Location { get; }

    /// <inheritdoc/>
    public bool CanReadTwice => true;

    /// <summary>The project's configuration on the server.</summary>
    /// <exception cref="AlabException">It is no configuration.</exception>
    public LabelConfig? LabelConfig => _labelConfig.Value;

    /// <inheritdoc/>
    public IReadOnlyList<string> AnnotatorPriority => Project.HasOrder ? Project.Members : [];

    /// <summary>Whether the download is a zip.</summary>
    public bool IsZip
    {
        get
        {
            using Stream content = Open();
            Span<byte> start = stackalloc byte[2];
            return content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("PK"u8);
        }
    }

    /// <summary>Downloads a project.</summary>
    /// <param name="server">The server.</param>
    /// <param name="project">The project's name, or what else it is known by.</param>
    /// <param name="options">How it is asked for.</param>
    /// <param name="work">What the work reports to.</param>
    /// <exception cref="AlabException">There is no such project, or it did not come.</exception>
    public static ServerSource Download(IProjectServer server, string project, DownloadOptions options, ServerWork work)
    {
        ServerProject found = server.Project(project, work);
        FileStream file = PrivateFile.Create();
        try
        {
            server.Download(found, options, file, work);
            return new ServerSource(server, found, file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The download as it came, from its beginning.</summary>
    public Stream Open() => PrivateFile.View(_file);

    /// <inheritdoc/>
    public IEnumerable<TaskBlock> Read(ReadProgress progress, CancellationToken cancellation)
    {
        FileStream view = PrivateFile.View(_file);
        progress.TotalBytes = view.Length;
        foreach (TaskBlock block in SourceFile.Read(view, Location, new PassedOver(listener: null), progress, cancellation))
        {
            progress.AddTasks(block.Tasks.Count);
            yield return block;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
