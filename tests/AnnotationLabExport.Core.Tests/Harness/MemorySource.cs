using System.Text;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Harness;

/// <summary>A source in memory, which can be given in small pieces.</summary>
internal sealed class MemorySource(byte[] bytes, Func<int>? nextSize = null, bool canReadTwice = true) : ITaskSource
{
    public MemorySource(string text)
        : this(Encoding.UTF8.GetBytes(text))
    {
    }

    public string Name => "notes";

    public string Location => "notes.json";

    public bool CanReadTwice => canReadTwice;

    /// <summary>How often it was read.</summary>
    public int Readings { get; private set; }

    public IEnumerable<TaskBlock> Read(ReadProgress progress, CancellationToken cancellation)
    {
        Readings++;
        var stream = new ChunkedStream(bytes, nextSize ?? (() => int.MaxValue));
        foreach (TaskBlock block in SourceFile.ReadText(new PeekStream(stream), Location, cancellation))
            yield return block;
    }
}
