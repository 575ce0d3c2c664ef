using AnnotationLabExport.Export;
using AnnotationLabExport.Reading;

namespace AnnotationLabExport.CoreTests.Harness;

/// <summary>Shows nothing, and remembers what it was told was being done.</summary>
internal sealed class SilentProgress : IExportProgress
{
    public List<string> Doings { get; } = [];

    public void Report(string doing, ReadProgress read) => Doings.Add(doing);
}
