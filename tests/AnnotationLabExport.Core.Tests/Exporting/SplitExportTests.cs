using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Tables;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;
using static AnnotationLabExport.CoreTests.Harness.Sample;

namespace AnnotationLabExport.CoreTests.Exporting;

/// <summary>Tasks that carry a part come into a file of their own (docs/formats.md §12).</summary>
public sealed class SplitExportTests : IDisposable
{
    private static readonly string[] Parts = ["train", "dev", "test"];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_part_is_written_as_its_tasks_alone_would_be()
    {
        (string Task, string Part)[] tasks =
        [
            (Note("a b", Span(0, 1, "X")), "train"), (Note("c", Span(0, 1, "Y")), "dev"), (Note("d"), "train"), (Note("e"), "dev"),
        ];
        Export(new(), Enum.GetValues<AlabFormat>(), tasks);
        foreach (AlabFormat format in Enum.GetValues<AlabFormat>())
        {
            foreach (string part in Parts)
            {
                string alone = string.Concat(tasks.Where(task => task.Part == part).Select(task => task.Task));
                if (alone.Length > 0)
                    Assert.Equal(ExportRun.Of(alone, format).Bytes, File.ReadAllBytes(Path(part, format)));
            }
        }
    }

    [Fact]
    public void A_part_without_tasks_is_an_empty_file_and_replaces_the_one_of_last_night()
    {
        File.WriteAllText(Path("test", AlabFormat.Json), "last night's");
        AlabExportResult[] results = Export(new(), [AlabFormat.Json, AlabFormat.Conll2003], (Note("a"), "train"));
        Assert.Equal("[]\n", File.ReadAllText(Path("test", AlabFormat.Json)));
        Assert.Equal("-DOCSTART- -X- O\n", File.ReadAllText(Path("test", AlabFormat.Conll2003)));
        Assert.Equal(
            [("train", 1), ("dev", 0), ("test", 0), ("train", 1), ("dev", 0), ("test", 0)], results.Select(result => (result.Split!, result.Tasks)));
    }

    /// <summary>The second task of dev has a field and a control that no other task has; the empty part has them too.</summary>
    [Fact]
    public void Tables_of_all_parts_have_one_header()
    {
        Export(
            new(),
            [AlabFormat.Csv],
            (Note("a", Span(0, 1, "X")), "train"),
            (Note("b", Span(0, 1, "X")), "dev"),
            ("""{"id":3,"data":{"text":"c","more":1},"completions":[{"id":4,"result":[{"type":"rating","from_name":"stars","value":{"rating":5}}]}]}""", "dev"));
        foreach (string part in Parts)
            Assert.Equal("task_id,text,more,completion_id,label,stars", File.ReadLines(Path(part, AlabFormat.Csv)).First());
        Assert.Equal(3, File.ReadLines(Path("dev", AlabFormat.Csv)).Count());
        Assert.EndsWith(",,11,\"[{\"\"start\"\":0,\"\"end\"\":1,\"\"labels\"\":[\"\"X\"\"]}]\",", File.ReadLines(Path("train", AlabFormat.Csv)).Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_layers_has_as_many_as_it_needs_itself()
    {
        Export(
            new() { Tokens = new TokenOptions { Overlap = OverlapRule.Layered } },
            [AlabFormat.Conll2003],
            (Note("a b", Span(0, 3, "X"), Span(0, 1, "Y")), "train"),
            (Note("c", Span(0, 1, "X")), "dev"));
        Assert.Contains("a -X- _ B-X B-Y\n", File.ReadAllText(Path("train", AlabFormat.Conll2003)), StringComparison.Ordinal);
        Assert.Contains("c -X- _ B-X\n", File.ReadAllText(Path("dev", AlabFormat.Conll2003)), StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_diagnostics_and_duplicate_ids_are_those_of_the_part()
    {
        AlabExportResult[] results = Export(
            new(),
            [AlabFormat.Conll2003],
            (Note("a", Span(0, 9, "X")), "train"), (Note("b", Span(0, 1, "X")), "dev"), (Note("c"), "dev"));
        Assert.Equal([("SpanOutOfRange", 1)], Diagnostics(results[0]));
        Assert.Equal([("DuplicateTaskId", 2)], Diagnostics(results[1]));
        Assert.Empty(Diagnostics(results[2]));
        Assert.Equal([1, 1, 0], results.Select(result => result.Spans!.Candidates));
    }

    [Fact]
    public void Many_tasks_come_into_their_files_in_their_order()
    {
        (string, string)[] tasks = [.. Enumerable.Range(0, 20_000).Select(i => ($"{{\"id\":{i},\"data\":{{\"text\":\"{new string('x', 100)}\"}}}}", Parts[i * 7 % 3]))];
        Export(new(), [AlabFormat.JsonLines, AlabFormat.Csv], tasks);
        for (int part = 0; part < 3; part++)
        {
            string[] expected = [.. tasks.Where((_, i) => i * 7 % 3 == part).Select(task => task.Item1)];
            Assert.Equal(expected, File.ReadLines(Path(Parts[part], AlabFormat.JsonLines)));
            Assert.Equal(expected.Length + 1, File.ReadLines(Path(Parts[part], AlabFormat.Csv)).Count());
        }
    }

    [Fact]
    public void Tasks_of_another_split_or_of_none_are_refused()
    {
        foreach (TaskSplit? other in (TaskSplit?[])[null, new("train", ["train", "test"]), new("train", ["dev", "train", "test"])])
        {
            using FileExport export = Begin(new(), [AlabFormat.Json], Parts);
            export.Add(Split("{}", "train"));
            Assert.Equal(
                ErrorCode.SplitMixed, Assert.Throws<AlabException>(() => export.Add(Loaded.Record("{}") with { Split = other })).Code);
        }

        using FileExport whole = Begin(new(), [AlabFormat.Json], parts: null);
        whole.Add(Loaded.Record("{}"));
        Assert.Throws<AlabException>(() => whole.Add(Split("{}", "train")));
    }

    [Fact]
    public void Two_splits_into_the_same_parts_are_one()
    {
        using FileExport export = Begin(new(), [AlabFormat.Json], Parts);
        export.Add(Split("""{"id":1}""", "dev"));
        export.Add(Loaded.Record("""{"id":2}""") with { Split = new TaskSplit("dev", ["train", "dev", "test"]) });
        Assert.Equal(2, export.Complete(new SilentProgress(), CancellationToken.None)[1].Tasks);
    }

    [Fact]
    public void Tasks_of_a_file_that_is_not_written_go_nowhere()
    {
        using var export = new FileExport([new(AlabFormat.Json, Path("dev", AlabFormat.Json), "dev")], new(), Utf8.WithoutMark, false, null, Parts);
        export.Add(Split("""{"id":1}""", "train"));
        export.Add(Split("""{"id":2}""", "dev"));
        Assert.Equal(1, Assert.Single(export.Complete(new SilentProgress(), CancellationToken.None)).Tasks);
        Assert.Equal(["p.dev.json"], _folder.Names);
    }

    [Fact]
    public void The_long_shape_needs_no_survey_and_has_its_header_everywhere()
    {
        Export(new() { Own = [new TableOptions { Shape = TableShape.Long }] }, [AlabFormat.Csv], (Note("a"), "dev"));
        Assert.Single(Parts.Select(part => File.ReadLines(Path(part, AlabFormat.Csv)).First()).Distinct());
    }

    private AlabExportResult[] Export(FormatOptions options, AlabFormat[] formats, params (string Task, string Part)[] tasks)
    {
        using FileExport export = Begin(options, formats, Parts);
        foreach ((string task, string part) in tasks)
            export.Add(Split(task, part));
        return [.. export.Complete(new SilentProgress(), CancellationToken.None)];
    }

    private FileExport Begin(FormatOptions options, AlabFormat[] formats, string[]? parts) => new(
        [.. formats.SelectMany(_ => (IEnumerable<string?>)(parts ?? [null!]), (format, part) => new ExportTarget(format, Path(part, format), part))],
        options,
        Utf8.WithoutMark,
        noClobber: false,
        listener: null,
        parts);

    private string Path(string? part, AlabFormat format) => _folder.File($"p.{part}{ExportFormats.Of(format).Extension}");

    private static TaskRecord Split(string task, string part) => Loaded.Record(task) with { Split = new TaskSplit(part, Parts) };

    private static IEnumerable<(string, int)> Diagnostics(AlabExportResult result) =>
        result.Diagnostics.Keys.Cast<string>().Select(code => (code, (int)result.Diagnostics[code]!));
}
