using System.Text.Json;
using AnnotationLabExport.Benchmarks.Samples;
using AnnotationLabExport.Json;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;
using BenchmarkDotNet.Attributes;

namespace AnnotationLabExport.Benchmarks.Parts;

/// <summary>The steps from bytes to a task, over the same five million bytes; Utf8JsonReader is the measure.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly TaskDocument _task = new();
    private readonly JsonTape _tape = new();
    private byte[] _project = [];
    private List<TaskRecord> _tasks = [];

    /// <summary>Whether the project has no white space.</summary>
    [Params(false, true)]
    public bool Compact { get; set; }

    /// <summary>Reads the project.</summary>
    [GlobalSetup]
    public void Setup()
    {
        string path = Path.GetTempFileName();
        SampleProject.Write(path, 5_000_000, indented: !Compact);
        _project = File.ReadAllBytes(path);
        File.Delete(path);
        _tasks = Boundaries();
    }

    /// <summary>Every token by Utf8JsonReader.</summary>
    [Benchmark(Baseline = true)]
    public long Reader()
    {
        long tokens = 0;
        var reader = new Utf8JsonReader(_project);
        while (reader.Read())
            tokens++;
        return tokens;
    }

    /// <summary>Where tasks begin and end.</summary>
    [Benchmark]
    public List<TaskRecord> Boundaries()
    {
        var tasks = new List<TaskRecord>();
        new TaskScanner("project.json", bytesBefore: 0).Scan(_project, tasks);
        return tasks;
    }

    /// <summary>Every task onto a tape.</summary>
    [Benchmark]
    public int Parse()
    {
        foreach (TaskRecord task in _tasks)
            task.ParseOnto(_tape);
        return _tasks.Count;
    }

    /// <summary>The same, with its annotation sets.</summary>
    [Benchmark]
    public int Load()
    {
        foreach (TaskRecord task in _tasks)
            _task.Load(task);
        return _tasks.Count;
    }
}
