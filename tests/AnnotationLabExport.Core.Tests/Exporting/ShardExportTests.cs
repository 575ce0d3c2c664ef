using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.CoreTests.Sources.Databases.Sqlite;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Tasks;
using static AnnotationLabExport.CoreTests.Harness.Sample;

namespace AnnotationLabExport.CoreTests.Exporting;

/// <summary>Files of one shard (docs/formats.md §20). Of two shards the ids 1, 5 and 7 lie in the second, 2 in the first.</summary>
public sealed class ShardExportTests : IDisposable
{
    private static readonly TaskShard First = new(1, 2);
    private static readonly TaskShard Second = new(2, 2);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Only the task of the other shard has the field and the control.</summary>
    [Fact]
    public void A_table_has_the_columns_of_all_shards()
    {
        string[] tasks = [Task(1, "a"), """{"id":2,"data":{"text":"b","more":1},"completions":[{"id":4,"result":[{"type":"rating","from_name":"stars","value":{"rating":5}}]}]}"""];
        Arrive(Second, AlabFormat.Csv, tasks);
        Assert.Equal("task_id,text,more,completion_id,stars\n1,a,,,\n", Text(Second, ".csv"));
    }

    /// <summary>Tasks that arrive have no second time: they wait in a temporary file.</summary>
    [Fact]
    public void Tasks_that_arrive_come_out_as_of_a_source()
    {
        string[] tasks = [.. Enumerable.Range(1, 40).Select(id => Task(id, $"t{id}"))];
        foreach (AlabFormat format in AnyFormat.WithoutConfig.Except([AlabFormat.HuggingFace, AlabFormat.SparkNlp]))
        {
            Arrive(First, format, tasks);
            Assert.Equal(
                ExportRun.Of(new MemorySource(string.Concat(tasks)), format, shard: First).Bytes,
                File.ReadAllBytes(Path(First, ExportFormats.Of(format).Extension)));
        }
    }

    [Theory]
    [InlineData(AlabFormat.Json, "[]\n")]
    [InlineData(AlabFormat.JsonLines, "")]
    [InlineData(AlabFormat.Csv, "task_id,text,completion_id\n")]
    [InlineData(AlabFormat.Conll2003, "-DOCSTART- -X- O\n")]
    public void A_shard_without_tasks_is_as_an_export_that_chooses_none(AlabFormat format, string text)
    {
        AlabExportResult result = Arrive(First, format, Task(1, "a"))[0];
        Assert.Equal((0, text), (result.Tasks, Text(First, ExportFormats.Of(format).Extension)));
    }

    [Fact]
    public void Parts_of_a_split_are_of_the_shard()
    {
        string[] parts = ["train", "test"];
        ExportTarget[] targets = [.. parts.Select(part => new ExportTarget(AlabFormat.JsonLines, _folder.File($"p.{part}{Second.Suffix}.jsonl"), part, Second))];
        using (var export = new FileExport(targets, new(), Utf8.WithoutMark, noClobber: false, parts: parts))
        {
            foreach ((int id, string part) in new[] { (1, "train"), (2, "train"), (5, "test"), (7, "test") })
                export.Add(Loaded.Record(Task(id, "a")) with { Split = new TaskSplit(part, parts) });
            export.Complete(new SilentProgress(), CancellationToken.None);
        }

        Assert.Equal(Task(1, "a") + "\n", File.ReadAllText(_folder.File("p.train-00002-of-00002.jsonl")));
        Assert.Equal($"{Task(5, "a")}\n{Task(7, "a")}\n", File.ReadAllText(_folder.File("p.test-00002-of-00002.jsonl")));
    }

    [Fact]
    public void Duplicates_are_counted_in_their_shard()
    {
        string[] tasks = [Task(1, "a"), Task(2, "a"), Task(1, "b")];
        Assert.Equal(1, Arrive(Second, AlabFormat.JsonLines, tasks)[0].Diagnostics["DuplicateTaskId"]);
        Assert.False(Arrive(First, AlabFormat.JsonLines, tasks)[0].Diagnostics.Contains("DuplicateTaskId"));
    }

    [Fact]
    public void A_label_that_only_another_shard_holds_is_no_slip_of_the_hand()
    {
        string[] tasks = [Note("a b", Span(0, 1, "X")), Task(2, "a")];
        FormatOptions options = new() { Choice = new() { Annotations = new() { Include = new HashSet<string> { "X", "Z" } } } };
        using var database = new TrialFile();
        database.Import("p", string.Concat(tasks));
        database.Read(store =>
        {
            using var export = new FileExport([new(AlabFormat.JsonLines, Path(First, ".jsonl"), null, First)], options, Utf8.WithoutMark, noClobber: false);
            export.Run(StoredShard.Of(store, "p", First), new SilentProgress(), CancellationToken.None);
            Assert.Equal(["Z"], export.Asked.Missing.Select(missing => missing.Label));
            return 0;
        });
    }

    /// <summary>The names of tags are known where the configuration names all labels that there are; else all tasks are looked at.</summary>
    [Theory]
    [InlineData("<Label value=\"X\"/><Label value=\"Y\"/>", 0)]
    [InlineData("<Label value=\"X\"/>", 1)]
    public void Labels_that_the_configuration_names_need_no_survey(string labels, int surveys)
    {
        LabelConfig config = Xml.Ner(labels);
        using var database = new TrialFile();
        database.Import("p", Note("a b", Span(0, 1, "X"), Span(2, 3, "Y")) + Task(2, "a"), new() { LabelConfig = config });
        FormatOptions options = new() { Config = config };
        byte[] file = ExportRun.Of(new MemorySource(Note("a b", Span(0, 1, "X"), Span(2, 3, "Y")) + Task(2, "a")), AlabFormat.HuggingFace, options, First).Bytes;
        database.Read(store =>
        {
            var whole = new CountedSource(store.Tasks("p", new()));
            var source = new AnnotationLabExport.Exporting.Shards.ShardSource(store.Tasks("p", new() { Shard = First }), whole, store.Figures("p").Labels)
            {
                Digest = _ => throw new NotSupportedException(),
            };
            Assert.Equal(file, ExportRun.Of(source, AlabFormat.HuggingFace, options, First).Bytes);
            Assert.Equal(surveys, whole.Readings);
            return 0;
        });
    }

    [Fact]
    public void A_fault_in_a_task_of_another_shard_ends_the_export()
    {
        using var export = new FileExport([new(AlabFormat.JsonLines, Path(First, ".jsonl"), null, First)], new(), Utf8.WithoutMark, noClobber: false);
        Assert.Throws<JsonMalformedException>(() => export.Run(new MemorySource("""{"id":1,"x":[}"""), new SilentProgress(), CancellationToken.None));
        Assert.False(File.Exists(Path(First, ".jsonl")));
    }

    private static string Task(int id, string text) => $$$"""{"id":{{{id}}},"data":{"text":"{{{text}}}"}}""";

    private IReadOnlyList<AlabExportResult> Arrive(TaskShard shard, AlabFormat format, params string[] tasks)
    {
        using var export = new FileExport([new(format, Path(shard, ExportFormats.Of(format).Extension), null, shard)], new(), Utf8.WithoutMark, noClobber: false);
        foreach (string task in tasks)
            export.Add(Loaded.Record(task));
        return export.Complete(new SilentProgress(), CancellationToken.None);
    }

    private string Path(TaskShard shard, string ending) => _folder.File($"p{shard.Suffix}{ending}");

    private string Text(TaskShard shard, string ending) => File.ReadAllText(Path(shard, ending));

    private sealed class CountedSource(ITaskSource source) : ITaskSource
    {
        public int Readings { get; private set; }

        public string Name => source.Name;

        public string Location => source.Location;

        public bool CanReadTwice => source.CanReadTwice;

        public IEnumerable<TaskBlock> Read(ReadProgress progress, CancellationToken cancellation)
        {
            Readings++;
            return source.Read(progress, cancellation);
        }
    }
}
