using System.Security.Cryptography;
using System.Text;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Exporting;

public sealed class FileExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private ExportTarget[] All =>
        [.. AnyFormat.WithoutConfig.Select(format => new ExportTarget(format, _folder.File("a" + ExportFormats.Of(format).Extension)))];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_format_has_an_ending_of_its_own() =>
        Assert.Equal(All.Length, All.Select(target => target.Path).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void A_result_tells_bytes_and_digest_of_its_file()
    {
        using var export = new FileExport(All, new FormatOptions(), Utf8.WithMark, noClobber: false);
        IReadOnlyList<AlabExportResult> results = export.Run(
            new PathSource(Repository.Example("clinic-notes.json")), new SilentProgress(), CancellationToken.None);
        Assert.Equal(All.Length, results.Count);
        Assert.All(results, result =>
        {
            byte[] file = File.ReadAllBytes(result.Path);
            Assert.Equal(file.Length, result.Bytes);
            Assert.Equal(Convert.ToHexString(SHA256.HashData(file)), result.Sha256);
            Assert.True(result.Elapsed > TimeSpan.Zero);
            Assert.Equal((result.Path, result.Path), (result.PSPath, result.FullName));
        });
    }

    [Fact]
    public void On_one_thread_it_writes_what_many_lanes_write()
    {
        string project = _folder.Write(
            "many.json", string.Concat(Enumerable.Repeat(File.ReadAllText(Repository.Example("clinic-notes.json")), 40)));
        IEnumerable<(long Bytes, string Sha256)> Files(bool onOneThread)
        {
            using var export = new FileExport(All, new FormatOptions(), Utf8.WithoutMark, noClobber: false, onOneThread: onOneThread);
            return [.. export.Run(new PathSource(project), new SilentProgress(), CancellationToken.None).Select(result => (result.Bytes, result.Sha256))];
        }

        Assert.Equal(Files(onOneThread: false), Files(onOneThread: true));
    }

    [Fact]
    public void Nothing_is_in_place_before_it_is_put_there()
    {
        var target = new ExportTarget(AlabFormat.Json, _folder.Write("a.json", "old"));
        using var export = new FileExport([target], new FormatOptions(), Utf8.WithoutMark, noClobber: false);
        export.Write(new MemorySource("""{"data":{}}"""), new SilentProgress(), CancellationToken.None);
        export.Settle(new SilentProgress(), CancellationToken.None);
        Assert.Equal("old", File.ReadAllText(target.Path));
        AlabExportResult result = Assert.Single(export.Commit());
        Assert.Equal(result.Bytes, new FileInfo(target.Path).Length);
        Assert.Equal(["a.json"], _folder.Names);
    }

    [Fact]
    public void A_result_tells_what_was_written()
    {
        const string Project =
            """
            {"id":1,"data":{"text":"a b"},"completions":[{"result":[{"type":"labels","value":{"start":0,"end":1,"labels":["X"]}},
             {"type":"labels","value":{"start":9,"end":9,"labels":["X"]}}]},{"deleted_at":"x"}]}
            {"id":1,"data":{"text":"c"},"completions":[{"skipped":true}]}
            """;
        AlabExportResult result = Run(new MemorySource(Project), Utf8.WithoutMark, new ExportTarget(AlabFormat.Conll2003, _folder.File("a.conll")));
        Assert.Equal((AlabFormat.Conll2003, 1, 1, 1, 1), (result.Format, result.Tasks, result.Completions, result.Annotations, result.Skipped));
        Assert.Equal(
            ["CompletionDeleted", "CompletionSkipped", "DuplicateTaskId", "SpanOutOfRange"],
            result.Diagnostics.Keys.Cast<string>().Order(StringComparer.Ordinal));
        Assert.Equal(1, result.Diagnostics["spanoutofrange"]);
    }

    [Theory]
    [InlineData("[{},{}")]
    [InlineData("[{},{\"a\":01}]")]
    [InlineData("")]
    public void After_a_fault_no_file_is_there_and_older_ones_are_as_they_were(string project)
    {
        string old = _folder.Write("a.csv", "old");
        Assert.ThrowsAny<AlabException>(() => Run(new MemorySource(project), Utf8.WithoutMark, All));
        Assert.Equal(["a.csv"], _folder.Names);
        Assert.Equal("old", File.ReadAllText(old));
    }

    [Fact]
    public void A_target_that_cannot_be_made_leaves_no_trace_of_the_others()
    {
        ExportTarget[] targets = [.. All, new ExportTarget(AlabFormat.Json, _folder.File("missing/a.json"))];
        Assert.Throws<AlabException>(() => Run(new MemorySource("[{}]"), Utf8.WithoutMark, targets));
        Assert.Empty(_folder.Names);
    }

    [Fact]
    public void Cancelling_leaves_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        byte[] project = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":1}\n", 10_000)));
        var source = new MemorySource(project, () => { cancellation.Cancel(); return 100; });
        using (var export = new FileExport(All, new FormatOptions(), Utf8.WithoutMark, noClobber: false))
            Assert.Throws<OperationCanceledException>(() => export.Run(source, new SilentProgress(), cancellation.Token));
        Assert.Empty(_folder.Names);
    }

    [Fact]
    public void Tasks_that_arrive_one_by_one_give_the_same_files()
    {
        byte[] project = File.ReadAllBytes(Repository.Example("clinic-notes.json"));
        using (var export = new FileExport(All, new FormatOptions(), Utf8.WithoutMark, noClobber: true))
        {
            foreach (FoundTask task in FoundTask.Of(new MemorySource(project)))
                export.Add(new TaskRecord(Encoding.Latin1.GetBytes(task.Json), task.Source, task.Offset, task.Line, task.Column, task.Level));
            Assert.All(_folder.Names, name => Assert.EndsWith(".tmp", name, StringComparison.Ordinal));
            export.Complete(new SilentProgress(), CancellationToken.None);
        }

        Assert.Equal(All.Length, _folder.Names.Count);
        Assert.Equal(File.ReadAllBytes(Repository.Golden("clinic-notes.csv")), File.ReadAllBytes(_folder.File("a.csv")));
        Assert.Equal(File.ReadAllBytes(Repository.Golden("clinic-notes.conll")), File.ReadAllBytes(_folder.File("a.conll")));
    }

    [Theory]
    [InlineData(AlabFormat.Json, "[]\n")]
    [InlineData(AlabFormat.JsonLines, "")]
    [InlineData(AlabFormat.LabelStudio, "[]\n")]
    [InlineData(AlabFormat.Csv, "task_id,completion_id\n")]
    [InlineData(AlabFormat.Tsv, "task_id\tcompletion_id\n")]
    [InlineData(AlabFormat.Conll2003, "-DOCSTART- -X- O\n")]
    [InlineData(AlabFormat.Spans, "")]
    [InlineData(AlabFormat.JsonMin, "[]\n")]
    [InlineData(AlabFormat.Classification, "task_id,task_title,text,class\n")]
    [InlineData(AlabFormat.Relation, "task_id,title,sentence,firstCharEnt1,firstCharEnt2,lastCharEnt1,lastCharEnt2,chunk1,chunk2,label1,label2,rel\n")]
    public void No_task_at_all_makes_the_file_of_an_empty_project(AlabFormat format, string content)
    {
        string target = _folder.File("empty");
        using (var export = new FileExport([new ExportTarget(format, target)], new FormatOptions(), Utf8.WithoutMark, noClobber: false))
            export.Complete(new SilentProgress(), CancellationToken.None);
        Assert.Equal(content, File.ReadAllText(target));
    }

    internal static AlabExportResult Run(ITaskSource source, Encoding encoding, params ExportTarget[] targets)
    {
        using var export = new FileExport(targets, new FormatOptions(), encoding, noClobber: false);
        return export.Run(source, new SilentProgress(), CancellationToken.None)[0];
    }
}
