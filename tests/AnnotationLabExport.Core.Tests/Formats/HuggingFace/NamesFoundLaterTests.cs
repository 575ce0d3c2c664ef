using System.Text;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Formats;

namespace AnnotationLabExport.CoreTests.Formats.HuggingFace;

/// <summary>A file begins with the names that the first tasks have; it is begun again if a later one has another.</summary>
public sealed class NamesFoundLaterTests
{
    private const int Tasks = 4000;
    private static readonly string Filler = string.Concat(Enumerable.Repeat("some words ", 40));

    [Theory]
    [InlineData("x y", 0, 3)]
    [InlineData("x y", 7, 9)]
    [InlineData("\\n", 7, 9)]
    public void A_label_of_the_last_task_has_its_names(string text, int start, int end)
    {
        string project = string.Concat(Enumerable.Range(0, Tasks).Select(i => Sample.Note($"w{i} {Filler}", Sample.Span(0, 2, "Usual"))))
            + Sample.Note(text, Sample.Span(start, end, "Late"));
        ExportRun surveyed = HuggingFace.Run(project);
        Assert.Equal("\"O\", \"B-Late\", \"I-Late\", \"B-Usual\", \"I-Usual\"", HuggingFace.Names(surveyed));

        using var folder = new TemporaryFolder();
        string path = folder.File("p.hf.parquet");
        using (var export = new FileExport([new ExportTarget(AlabFormat.HuggingFace, path)], new FormatOptions(), new UTF8Encoding(false), noClobber: false))
        {
            AlabExportResult result = Assert.Single(export.Run(new MemorySource(project), new SilentProgress(), CancellationToken.None));
            Assert.Equal((Tasks + 1, surveyed.Annotations), (result.Tasks, result.Annotations));
            Assert.Equal(surveyed.Annotations, result.Spans!.Exact + result.Spans.Widened);
        }

        Assert.Equal(surveyed.Bytes, File.ReadAllBytes(path));
    }
}
