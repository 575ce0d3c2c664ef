using System.Globalization;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Sources.Files;

/// <summary>A project in a file, a zip or a folder of files.</summary>
public sealed class PathSource : ITaskSource
{
    private readonly string _path;
    private readonly PassedOver _passedOver;
    private string? _fingerprint;

    /// <summary>Makes the source; nothing is opened yet.</summary>
    /// <param name="path">A full path.</param>
    /// <param name="listener">Told of what a folder or an archive holds that is passed over.</param>
    public PathSource(string path, ISourceListener? listener = null)
    {
        _path = path;
        _passedOver = new PassedOver(listener);
        string fileName = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        Name = Directory.Exists(path) ? fileName : SourceNames.ProjectName(fileName);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Location => _path;

    /// <summary>A pipe has no length and can be read once; an empty file is an error either way.</summary>
    public bool CanReadTwice => Directory.Exists(_path) || SourceFile.Followed(_path) is { Exists: true, Length: > 0 };

    /// <summary>
    /// The files that a reading will read, in its order; one that is changed before its end is a fault of the reading.
    /// </summary>
    public IReadOnlyList<FileInfo> Snapshot()
    {
        List<FileInfo> files = Files();
        CheckUnchanged(files);
        return files;
    }

    /// <inheritdoc/>
    public IEnumerable<TaskBlock> Read(ReadProgress progress, CancellationToken cancellation)
    {
        bool isFolder = Directory.Exists(_path);
        List<FileInfo> files = Files();
        CheckUnchanged(files);
        progress.TotalBytes = files.Sum(file => file.Exists ? file.Length : 0);
        foreach (TaskBlock block in isFolder
            ? FileSequence.Read(files, file => Read(file.FullName, null, progress, cancellation), _path, _passedOver.Add)
            : Read(_path, _passedOver, progress, cancellation))
        {
            progress.AddTasks(block.Tasks.Count);
            yield return block;
        }

        CheckUnchanged(Files());
    }

    /// <summary>The tasks of one file. What a reading meets in a file that is being written is no fault of the file.</summary>
    private IEnumerable<TaskBlock> Read(string path, PassedOver? passedOver, ReadProgress progress, CancellationToken cancellation)
    {
        using IEnumerator<TaskBlock> blocks = SourceFile.Read(path, passedOver, progress, cancellation).GetEnumerator();
        while (MoveNext(blocks))
            yield return blocks.Current;
    }

    private bool MoveNext(IEnumerator<TaskBlock> blocks)
    {
        try
        {
            return blocks.MoveNext();
        }
        catch (AlabException)
        {
            CheckUnchanged(Files());
            throw;
        }
    }

    private List<FileInfo> Files() => Directory.Exists(_path) ? FilesOf(_path) : [SourceFile.Followed(_path)];

    private List<FileInfo> FilesOf(string folder)
    {
        try
        {
            FileInfo[] all = [.. new DirectoryInfo(folder).EnumerateFiles()];
            List<FileInfo> files = [.. all
                .Where(file => SourceNames.IsProjectFile(file.Name))
                .OrderBy(file => file.Name, StringComparer.Ordinal)];
            _passedOver.Judge(folder, "folder", files.Count, all.Length - files.Count);
            return files;
        }
        catch (Exception exception) when (SourceFile.IsReadFault(exception))
        {
            throw SourceFile.Unreadable(folder, exception);
        }
    }

    /// <summary>
    /// What a reading found must be there at its end, or the tasks are of two states of the file; and the second reading
    /// must find what the first one found, or columns would be missing. A pipe changes whenever it is written.
    /// </summary>
    private void CheckUnchanged(List<FileInfo> files)
    {
        string fingerprint = string.Join('|', files.Where(file => file.Exists).Select(file => string.Create(
            CultureInfo.InvariantCulture, $"{file.Name}:{file.Length}:{(file.Length == 0 ? 0 : file.LastWriteTimeUtc.Ticks)}")));
        if (_fingerprint is not null && _fingerprint != fingerprint)
            throw AlabException.SourceChanged(_path);

        _fingerprint = fingerprint;
    }
}
