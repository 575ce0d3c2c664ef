using AnnotationLabExport.Benchmarks.Samples;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Output;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;
using BenchmarkDotNet.Attributes;

namespace AnnotationLabExport.Benchmarks.Parts;

/// <summary>Selection and writing of one format by one thread, to nowhere: parsing is in it, reading is not.</summary>
[MemoryDiagnoser]
public class WritingBenchmarks
{
    private const int TasksOfABlock = 16;
    private TaskRecord[][] _blocks = [];

    /// <summary>The format.</summary>
    [Params(AlabFormat.Json, AlabFormat.Csv, AlabFormat.Conll2003)]
    public AlabFormat Format { get; set; }

    /// <summary>Reads the project.</summary>
    [GlobalSetup]
    public void Setup()
    {
        string path = Path.GetTempFileName();
        SampleProject.Write(path, 5_000_000, indented: true);
        var tasks = new List<TaskRecord>();
        new TaskScanner("project.json", bytesBefore: 0).Scan(File.ReadAllBytes(path), tasks);
        File.Delete(path);
        _blocks = [.. tasks.Chunk(TasksOfABlock)];
    }

    /// <summary>Writes every task, after a survey of the first block if the format needs one, as an export begins.</summary>
    [Benchmark]
    public int Write()
    {
        using var export = new FormatExport(ExportFormats.Of(Format), new FormatOptions(), new Utf8Output(Stream.Null));
        using var lanes = new Lanes(new FormatOptions(), [export]);
        if (export.Writer.NeedsSurvey)
            lanes.LookAhead(new TaskBlock(_blocks[0]));
        export.Begin();
        foreach (TaskRecord[] block in _blocks)
            lanes.Run(new TaskBlock(block));
        export.Finish();
        return export.Tasks;
    }
}
