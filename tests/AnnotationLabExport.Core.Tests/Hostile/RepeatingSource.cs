using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Hostile;

/// <summary>A source of any size that takes no memory.</summary>
internal sealed class RepeatingSource(string start, string piece, long times, string end) : ITaskSource
{
    public string Name => "hostile";

    public string Location => "hostile.json";

    public bool CanReadTwice => true;

    public IEnumerable<TaskBlock> Read(ReadProgress progress, CancellationToken cancellation) =>
        SourceFile.ReadText(new PeekStream(Stream()), Location, cancellation);

    public RepeatingStream Stream() => new(Bytes(start), Bytes(piece), times, Bytes(end));

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
