using System.Text;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Sources.Files;

/// <summary>
/// Keeps tasks in a temporary file so that they can be read again: for a header that needs the whole input when
/// the input comes but once (docs/formats.md §5). The file is nobody else's to read, and is gone even after a kill.
/// </summary>
/// <param name="name">The project's name.</param>
/// <param name="location">What errors call the source.</param>
public sealed class TaskSpool(string name, string location) : ITaskSource, IDisposable
{
    private readonly FileStream _file = PrivateFile.Create();
    private BinaryWriter? _writer;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string Location => location;

    /// <inheritdoc/>
    public bool CanReadTwice => true;

    /// <summary>Appends a task.</summary>
    /// <exception cref="AlabException">The temporary file cannot be written.</exception>
    public void Add(TaskRecord record)
    {
        try
        {
            _writer ??= new BinaryWriter(_file, Encoding.UTF8, leaveOpen: true);
            _writer.Write(record.Source);
            _writer.Write(record.ByteOffset);
            _writer.Write(record.Line);
            _writer.Write(record.Column);
            _writer.Write(record.Level);
            _writer.Write(record.Json.Length);
            _writer.Write(record.Json.Span);
        }
        catch (IOException exception)
        {
            throw PrivateFile.WriteFailed(exception);
        }
    }

    /// <inheritdoc/>
    public IEnumerable<TaskBlock> Read(ReadProgress progress, CancellationToken cancellation)
    {
        Rewind();
        progress.TotalBytes = _file.Length;
        using var reader = new BinaryReader(_file, Encoding.UTF8, leaveOpen: true);
        while (_file.Position < _file.Length)
        {
            cancellation.ThrowIfCancellationRequested();
            long before = _file.Position;
            TaskRecord record = ReadRecord(reader);
            progress.AddTasks(1);
            progress.Add((int)Math.Min(int.MaxValue, _file.Position - before));
            yield return new TaskBlock([record]);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            using (_file)
                _writer?.Dispose();
        }
        catch (IOException)
        {
            // What is left in the buffer does not fit on the disk, and nobody needs it.
        }

        _writer = null;
    }

    private void Rewind()
    {
        try
        {
            _writer?.Flush();
            _file.Position = 0;
        }
        catch (IOException exception)
        {
            throw PrivateFile.WriteFailed(exception);
        }
    }

    private static TaskRecord ReadRecord(BinaryReader reader)
    {
        string source = reader.ReadString();
        long offset = reader.ReadInt64();
        long line = reader.ReadInt64();
        long column = reader.ReadInt64();
        int level = reader.ReadInt32();
        return new TaskRecord(reader.ReadBytes(reader.ReadInt32()), source, offset, line, column, level);
    }
}
