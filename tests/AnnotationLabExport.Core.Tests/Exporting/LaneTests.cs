using System.Text;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;

namespace AnnotationLabExport.CoreTests.Exporting;

/// <summary>Blocks of tasks run side by side; nobody sees that from what comes out.</summary>
public sealed class LaneTests
{
    private const int Tasks = 400;

    [Theory]
    [InlineData(AlabFormat.JsonLines)]
    [InlineData(AlabFormat.Csv)]
    [InlineData(AlabFormat.Conll2003)]
    public void Tasks_and_what_is_wrong_with_them_come_in_the_order_of_the_source(AlabFormat format)
    {
        int caller = Environment.CurrentManagedThreadId;
        var told = new List<string>();
        using var stream = new MemoryStream();
        using var export = new FormatExport(ExportFormats.Of(format), new(), new(stream), diagnostic =>
        {
            Assert.Equal(caller, Environment.CurrentManagedThreadId);
            told.Add($"{diagnostic.TaskId} {diagnostic.Code}");
        });
        new ExportSession(new(), [export]).Run(InSmallBlocks(Enumerable.Range(0, Tasks).Select(Task)), new SilentProgress(), CancellationToken.None);

        string[] expected = [.. Enumerable.Range(0, Tasks).SelectMany(i => i % 3 == 2
            ? new[] { $"{i - 1} DuplicateTaskId", $"{i - 1} CompletionDeleted" }
            : [$"{i} CompletionDeleted"])];
        Assert.Equal(expected, told);
        Assert.Equal(Tasks / 3, export.Log.Counts[DiagnosticCode.DuplicateTaskId]);
        Assert.Equal(ExportRun.Of(string.Concat(Enumerable.Range(0, Tasks).Select(Task)), format).Bytes, stream.ToArray());
    }

    [Fact]
    public void Of_many_faults_the_first_in_the_source_is_thrown_after_all_tasks_before_it()
    {
        using var export = new FormatExport(ExportFormats.Of(AlabFormat.JsonLines), new(), new());
        IEnumerable<string> tasks = Enumerable.Range(0, Tasks).Select(i => i >= 200 ? $$"""{"id":{{i}},"a":01}""" : $$"""{"id":{{i}}}""");
        var error = Assert.Throws<JsonMalformedException>(() =>
            new ExportSession(new(), [export]).Run(InSmallBlocks(tasks.Append("]")), new SilentProgress(), CancellationToken.None));
        Assert.Contains("in task 200:", error.Message, StringComparison.Ordinal);
        Assert.Equal(200, export.Tasks);
    }

    [Fact]
    public void A_fault_of_the_source_comes_after_all_tasks_before_it()
    {
        using var export = new FormatExport(ExportFormats.Of(AlabFormat.JsonLines), new(), new());
        IEnumerable<string> tasks = Enumerable.Range(0, Tasks).Select(i => $$"""{"id":{{i}}}""").Append("]");
        Assert.Throws<JsonMalformedException>(() =>
            new ExportSession(new(), [export]).Run(InSmallBlocks(tasks), new SilentProgress(), CancellationToken.None));
        Assert.Equal(Tasks, export.Tasks);
    }

    [Fact]
    public void Nothing_runs_on_when_an_export_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        int judged = 0;
        var options = new FormatOptions
        {
            Choice = new() { Filter = new() { Title = _ => { if (Interlocked.Increment(ref judged) == 50) { cancellation.Cancel(); } return true; } } },
        };
        using var export = new FormatExport(ExportFormats.Of(AlabFormat.JsonLines), new(), new());
        Assert.Throws<OperationCanceledException>(() => new ExportSession(options, [export]).Run(
            InSmallBlocks(Enumerable.Range(0, Tasks).Select(Task)), new SilentProgress(), cancellation.Token));
        int atEnd = judged;
        Thread.Sleep(50);
        Assert.Equal(atEnd, judged);
    }

    /// <summary>Every third task has the id of the one before it.</summary>
    private static string Task(int i) =>
        $$$"""{"id":{{{(i % 3 == 2 ? i - 1 : i)}}},"data":{"text":"a b","f{{{i / 50}}}":1},"completions":[{"deleted_at":"x"},{"result":[]}]}""";

    private static MemorySource InSmallBlocks(IEnumerable<string> tasks) => new(Encoding.UTF8.GetBytes(string.Concat(tasks)), () => 100);
}
