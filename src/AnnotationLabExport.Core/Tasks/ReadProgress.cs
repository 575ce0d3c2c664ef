namespace AnnotationLabExport.Tasks;

/// <summary>How far a source has been read. Written by the reader, polled by whoever shows it.</summary>
public sealed class ReadProgress
{
    private long _bytes;

    /// <summary>Bytes read so far, compressed ones as they lie in the file.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>All there is to read in bytes; 0 when unknown.</summary>
    public long TotalBytes { get; set; }

    /// <summary>How much of it has been read, 0 to 100; -1 when unknown.</summary>
    public int Percent => TotalBytes <= 0 ? -1 : (int)Math.Min(100, Bytes * 100 / TotalBytes);

    /// <summary>Tasks read so far.</summary>
    public long Tasks { get; private set; }

    internal void AddTasks(int tasks) => Tasks += tasks;

    internal void Add(int bytes) => Interlocked.Add(ref _bytes, bytes);
}
