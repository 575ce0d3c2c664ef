using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Formats;

namespace AnnotationLabExport.CoreTests.Choosing;

public sealed class NothingToWriteTests
{
    private const string Skipped = """{"id":1,"skipped":true,"created_username":"eric"}""";
    private const string Deleted = """{"id":2,"deleted_at":"x","created_username":"eric"}""";

    [Theory]
    [InlineData(AnnotationSource.Completions, Skipped, "", "AllSkipped")]
    [InlineData(AnnotationSource.Completions, Skipped + "," + Skipped, "", "AllSkipped")]
    [InlineData(AnnotationSource.Completions, Skipped + "," + Deleted, "", "AllSkipped")]
    [InlineData(AnnotationSource.Completions, Skipped + ",null,5", "", "AllSkipped")]
    [InlineData(AnnotationSource.Completions, Skipped, """{"id":9}""", "AllSkipped")]
    [InlineData(AnnotationSource.Both, Skipped, "", "AllSkipped")]
    [InlineData(AnnotationSource.Both, Skipped, """{"id":9}""", "Annotated p9")]
    [InlineData(AnnotationSource.Predictions, Skipped, "", "WithoutAnnotations")]
    [InlineData(AnnotationSource.Completions, Deleted, "", "WithoutAnnotations")]
    [InlineData(AnnotationSource.Completions, "", """{"id":9}""", "WithoutAnnotations")]
    [InlineData(AnnotationSource.Predictions, """{"id":3}""", "", "WithoutAnnotations")]
    public void A_task_whose_completions_were_all_skipped_is_told_from_one_without_any(
        AnnotationSource source, string completions, string predictions, string outcome) =>
        Assert.Equal(outcome, Choosing.Of(Choosing.Task(completions, predictions), new() { Source = source }));

    [Fact]
    public void A_task_of_which_an_annotator_skipped_all_is_not_written_for_that_annotator()
    {
        TaskFilter filter = new() { Annotators = new HashSet<string> { "eric" } };
        string task = Choosing.Task(Skipped + """,{"id":3,"created_username":"mauro"}""");
        Assert.Equal("NotChosen", Choosing.Of(task, new() { Filter = filter }));
        Assert.Equal("Annotated 1", Choosing.Of(task, new() { Filter = filter }, keepSkipped: true));
    }

    [Theory]
    [InlineData(AlabFormat.Csv)]
    [InlineData(AlabFormat.Tsv)]
    [InlineData(AlabFormat.Conll2003)]
    public void It_is_left_out_and_counted(AlabFormat format)
    {
        var run = ExportRun.Of(Choosing.Task(Skipped), format);
        Assert.Equal((0, 1, 0, 0), (run.Tasks, run.Skipped, run.WithoutAnnotations, run.Completions));
        Assert.Single(run.Lines, line => line.Length > 0);
        Assert.Equal(1, run.Count(DiagnosticCode.CompletionSkipped));
    }

    [Fact]
    public void Json_keeps_it()
    {
        var run = ExportRun.Of(Choosing.Task(Skipped), AlabFormat.JsonLines);
        Assert.Equal((1, 0, 0, 1), (run.Tasks, run.Skipped, run.WithoutAnnotations, run.Completions));
        Assert.Contains("\"skipped\":true", run.Text, StringComparison.Ordinal);
        Assert.Empty(run.Counts);
    }

    [Theory]
    [InlineData(AlabFormat.Csv, "task_id,title,text,completion_id\n7,Note 7.txt,a b,\n")]
    [InlineData(AlabFormat.Tsv, "task_id\ttitle\ttext\tcompletion_id\n7\tNote 7.txt\ta b\t\n")]
    [InlineData(AlabFormat.Conll2003, "-DOCSTART- -X- O\na -X- _ O\nb -X- _ O\n\n")]
    public void A_task_without_any_is_written_as_cloning_needs_and_counted(AlabFormat format, string expected)
    {
        var run = ExportRun.Of(Choosing.Task(Deleted), format);
        Assert.Equal(expected, run.Text);
        Assert.Equal((1, 0, 1, 0, 0), (run.Tasks, run.Skipped, run.WithoutAnnotations, run.Completions, run.Annotations));
        Assert.Equal(1, run.Count(DiagnosticCode.CompletionDeleted));
    }

    [Fact]
    public void An_emptied_list_stays_in_json() =>
        Assert.Contains("\"completions\":[],", ExportRun.Of(Choosing.Task(Deleted), AlabFormat.JsonLines).Text, StringComparison.Ordinal);

    [Fact]
    public void A_task_with_an_empty_completion_has_a_completion()
    {
        var run = ExportRun.Of(Choosing.Task("""{"id":3,"result":[]}"""), AlabFormat.Csv);
        Assert.Equal("task_id,title,text,completion_id\n7,Note 7.txt,a b,3\n", run.Text);
        Assert.Equal((1, 0, 1), (run.Tasks, run.WithoutAnnotations, run.Completions));
    }
}
