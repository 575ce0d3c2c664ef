using System.Text;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Sources.Files;

/// <summary>
/// Keeps tasks in a temporary file so that they can be read again: for a header that needs the whole input when
/// the input comes but once (docs/formats.md §5), and for a split that needs all tasks (§12). The file is nobody else's to
/// read, and is gone even after a kill.
/// </summary>
/// <param name="name">The project's name.</param>
/// <param name="location">What errors call the source.</param>
public sealed class TaskSpool(string name, string location) : ITaskSpool
{
    private readonly FileStream _file = PrivateFile.Create();
    private readonly List<TaskSplit?> _splits = [null];
    private BinaryWriter? _writer;
    private BinaryReader? _reader;
    private int _split;

    /// <summary>Keeps all tasks of a source that can be read but once, such as a named pipe.</summary>
    /// <param name="source">Read to its end.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="AlabException">The source cannot be read, or the temporary file not written.</exception>
    public static TaskSpool Of(ITaskSource source, CancellationToken cancellation)
    {
        var spool = new TaskSpool(source.Name, source.Location);
        try
        {
            foreach (TaskBlock block in source.Read(new ReadProgress(), cancellation))
            {
                using (block)
                {
                    foreach (TaskRecord record in block.Tasks)
                        spool.Add(record);
                }
            }

            return spool;
        }
        catch
        {
            spool.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string Location => location;

    /// <inheritdoc/>
    public bool CanReadTwice => true;

    /// <inheritdoc/>
    public long Add(TaskRecord record)
    {
        try
        {
            _writer ??= new BinaryWriter(_file, Encoding.UTF8, leaveOpen: true);
            long place = _file.Position;
            _writer.Write(record.Source);
            _writer.Write(record.ByteOffset);
            _writer.Write(record.Line);
            _writer.Write(record.Column);
            _writer.Write(record.Level);
            _writer.Write(NumberOf(record.Split));
            _writer.Write(record.Json.Length);
            _writer.Write(record.Json.Span);
            return place;
        }
        catch (IOException exception)
        {
            throw PrivateFile.WriteFailed(exception);
        }
    }

    /// <inheritdoc/>
    public IEnumerable<TaskBlock> Read(ReadProgress progress, CancellationToken cancellation)
    {
        long end = EndOf();
        progress.TotalBytes = end;
        for (long place = 0; place < end;)
        {
            cancellation.ThrowIfCancellationRequested();
            TaskRecord record = At(place);
            progress.AddTasks(1);
            progress.Add((int)Math.Min(int.MaxValue, _file.Position - place));
            place = _file.Position;
            yield return new TaskBlock([record]);
        }
    }

    /// <inheritdoc/>
    public TaskRecord At(long place)
    {
        if (_reader is null)
            EndOf();
        if (_file.Position != place)
            _file.Position = place;
        return ReadRecord(_reader!);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            using (_file)
            {
                _reader?.Dispose();
                _writer?.Dispose();
            }
        }
        catch (IOException)
        {
            // What is left in the buffer does not fit on the disk, and nobody needs it.
        }

        _writer = null;
    }

    /// <summary>Where the last task ends; from here on the file is read.</summary>
    private long EndOf()
    {
        try
        {
            _writer?.Flush();
            _reader ??= new BinaryReader(_file, Encoding.UTF8, leaveOpen: true);
            return _file.Length;
        }
        catch (IOException exception)
        {
            throw PrivateFile.WriteFailed(exception);
        }
    }

    /// <summary>Mostly the split of the task before, or one like it.</summary>
    private int NumberOf(TaskSplit? split)
    {
        if (ReferenceEquals(_splits[_split], split))
            return _split;
        _split = _splits.IndexOf(split);
        if (_split >= 0)
            return _split;
        _splits.Add(split);
        return _split = _splits.Count - 1;
    }

    private TaskRecord ReadRecord(BinaryReader reader)
    {
        string source = reader.ReadString();
        long offset = reader.ReadInt64();
        long line = reader.ReadInt64();
        long column = reader.ReadInt64();
        int level = reader.ReadInt32();
        TaskSplit? split = _splits[reader.ReadInt32()];
        return new TaskRecord(reader.ReadBytes(reader.ReadInt32()), source, offset, line, column, level) { Split = split };
    }
}
