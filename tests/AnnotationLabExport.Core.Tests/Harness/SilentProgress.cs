using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Harness;

/// <summary>Shows nothing, and remembers what it was told was being done.</summary>
internal sealed class SilentProgress : IWorkProgress
{
    public List<string> Doings { get; } = [];

    public void Report(string doing, ReadProgress read) => Doings.Add(doing);
}
