using System.Globalization;
using System.Text;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Output;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Exporting;

/// <summary>
/// A header is written before all tasks were seen, if the file can be begun again: nobody sees that from what comes out.
/// </summary>
public sealed class NewHeaderTests
{
    private static readonly FormatOptions Layered = new() { Tokens = new() { Overlap = OverlapRule.Layered } };
    private static readonly AlabFormat[] All = [AlabFormat.JsonLines, AlabFormat.Csv, AlabFormat.Tsv, AlabFormat.Conll2003];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Files_that_are_begun_again_hold_what_a_survey_of_all_tasks_gives(int seed)
    {
        byte[] project = Encoding.UTF8.GetBytes(Project(new Random(seed)));
        var surveyed = new Session(canRestart: false, new MemorySource(project, () => 150), All);
        var optimistic = new Session(canRestart: true, new MemorySource(project, () => 150), All);
        var once = new Session(canRestart: true, new MemorySource(project, () => 150, canReadTwice: false), All);
        Assert.Equal(surveyed.Results, optimistic.Results);
        Assert.Equal(surveyed.Results, once.Results);
    }

    [Theory]
    [InlineData(AlabFormat.Csv)]
    [InlineData(AlabFormat.Conll2003)]
    public void A_source_is_read_once_if_nothing_new_turns_up(AlabFormat format)
    {
        string task = """{"data":{"text":"a b"},"completions":[{"result":[{"from_name":"l","type":"labels","value":{"start":0,"end":1,"labels":["X"]}}]}]}""";
        var source = new MemorySource(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(task, 100))), () => 300);
        _ = new Session(canRestart: true, source, format);
        Assert.Equal(1, source.Readings);
    }

    [Theory]
    [InlineData(AlabFormat.Csv, """{"data":{"text":"a","new":1}}""")]
    [InlineData(AlabFormat.Csv, """{"completions":[{"result":[{"from_name":"new"}]}]}""")]
    [InlineData(AlabFormat.Conll2003, """{"data":{"text":"a"},"completions":[{"result":[{"type":"labels","value":{"start":0,"end":1,"labels":["X"]}},{"type":"labels","value":{"start":0,"end":1,"labels":["Y"]}}]}]}""")]
    public void A_source_is_read_again_if_a_task_needs_another_header(AlabFormat format, string last)
    {
        string tasks = string.Concat(Enumerable.Repeat("""{"data":{"text":"a"}}""", 100)) + last;
        var source = new MemorySource(Encoding.UTF8.GetBytes(tasks), () => 300);
        _ = new Session(canRestart: true, source, AlabFormat.JsonLines, format);
        Assert.Equal(2, source.Readings);
    }

    [Fact]
    public void A_source_that_changes_between_two_readings_is_told()
    {
        string known = string.Concat(Enumerable.Repeat("""{"data":{"a":1}}""", 50));
        var source = new ChangingSource(known + """{"data":{"b":1}}""", known + """{"data":{"c":1}}""");
        Assert.Equal(
            ErrorCode.SourceChanged,
            Assert.Throws<AlabException>(() => new Session(canRestart: true, source, AlabFormat.Csv)).Code);
    }

    [Fact]
    public void A_fault_is_told_at_its_place_whatever_was_begun()
    {
        string project = string.Concat(Enumerable.Range(0, 50).Select(i => $$$"""{"id":{{{i}}},"data":{"f{{{i}}}":1}}""")) + """{"id":50,"data":01}""";
        var error = Assert.Throws<JsonMalformedException>(() =>
            new Session(canRestart: true, new MemorySource(Encoding.UTF8.GetBytes(project), () => 100), All));
        Assert.Contains("in task 50:", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_that_is_begun_again_has_its_mark_and_hash_once(bool hasMark)
    {
        using var folder = new TemporaryFolder();
        string filler = new('x', 2_000);
        string project = string.Concat(Enumerable.Range(0, 1_500).Select(i => $$$"""{"id":{{{i}}},"data":{"text":"{{{filler}}}"}}"""))
            + """{"id":"last","data":{"new":1}}""";
        string source = folder.Write("p.json", project);
        using var export = new FileExport(
            [new(AlabFormat.Csv, folder.File("p.csv"))], new(), hasMark ? Utf8.WithMark : Utf8.WithoutMark, noClobber: false);
        AlabExportResult result = export.Run(new PathSource(source), new SilentProgress(), CancellationToken.None)[0];

        byte[] written = File.ReadAllBytes(folder.File("p.csv"));
        byte[] expected = [.. hasMark ? Encoding.UTF8.Preamble : default, .. ExportRun.Of(project, AlabFormat.Csv).Bytes];
        Assert.Equal(expected, written);
        Assert.Equal(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(expected)), result.Sha256);
        Assert.Equal((expected.Length, 1_501), (result.Bytes, result.Tasks));
    }

    [Fact]
    public void Tasks_that_arrive_are_written_again_from_where_they_were_kept()
    {
        using var folder = new TemporaryFolder();
        string filler = new('x', 2_000);
        string[] tasks = [.. Enumerable.Range(0, 1_500).Select(i => $$$"""{"id":{{{i}}},"data":{"text":"{{{filler}}}","f{{{i / 1_000}}}":1}}""")];
        using var export = new FileExport([new(AlabFormat.Csv, folder.File("p.csv"))], new(), Utf8.WithoutMark, noClobber: false);
        foreach (string task in tasks)
            export.Add(new TaskRecord(Encoding.UTF8.GetBytes(task), "pipeline", 0, 1, 1, 1));
        export.Complete(new SilentProgress(), CancellationToken.None);
        Assert.Equal(ExportRun.Of(string.Concat(tasks), AlabFormat.Csv).Bytes, File.ReadAllBytes(folder.File("p.csv")));
    }

    /// <summary>Tasks among which data fields, controls, objects they show and deeper nestings turn up late or never.</summary>
    private static string Project(Random random)
    {
        int tasks = random.Next(1, 120);
        int surprises = random.Next(1, 60);
        var project = new StringBuilder();
        for (int i = 0; i < tasks; i++)
        {
            int reach = 1 + (i / surprises);
            string field = random.Next(3) > 0 ? "text" : $"f{random.Next(reach)}";
            string results = string.Join(',', Enumerable.Range(0, random.Next(1 + reach)).Select(_ => string.Create(
                CultureInfo.InvariantCulture,
                $$$"""{"from_name":"c{{{random.Next(reach)}}}","to_name":"t{{{random.Next(1 + (reach / 2))}}}","type":"labels","value":{"start":{{{random.Next(3)}}},"end":{{{3 + random.Next(3)}}},"labels":["L{{{random.Next(3)}}}"]}}""")));
            int id = random.Next(20) == 0 ? 0 : i;
            string skipped = random.Next(10) == 0 ? "\"skipped\":true," : "";
            project.Append(CultureInfo.InvariantCulture, $$$"""{"id":{{{id}}},"data":{"{{{field}}}":"ab cd ef"},"completions":[{{{{skipped}}}"result":[{{{results}}}]}]}""");
        }

        return project.ToString();
    }

    /// <summary>Formats written together, with all that is told of each.</summary>
    private sealed class Session
    {
        public Session(bool canRestart, ITaskSource source, params AlabFormat[] formats)
        {
            MemoryStream[] streams = [.. formats.Select(_ => new MemoryStream())];
            FormatExport[] exports = [.. formats.Select((format, i) => new FormatExport(ExportFormats.Of(format), Layered, new Utf8Output(streams[i], canRestart ? () => streams[i].SetLength(0) : null)))];
            new ExportSession(Layered, exports).Run(source, new SilentProgress(), CancellationToken.None);
            Results = [.. exports.Select((export, i) => string.Join('\n',
                Encoding.UTF8.GetString(streams[i].ToArray()),
                $"{export.Tasks} {export.Completions} {export.Annotations} {export.Skipped} {export.WithoutAnnotations}",
                string.Join(' ', export.Log.Counts),
                $"{export.Spans?.Exact} {export.Spans?.Widened} {export.Spans?.Candidates}"))];
            foreach (FormatExport export in exports)
                export.Dispose();
        }

        public IReadOnlyList<string> Results { get; }
    }
}
