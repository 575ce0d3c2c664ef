using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Tables;

namespace AnnotationLabExport.CoreTests.Exporting;

public sealed class SessionTests
{
    [Theory]
    [InlineData(AlabFormat.Json, 1)]
    [InlineData(AlabFormat.JsonLines, 1)]
    [InlineData(AlabFormat.Conll2003, 1)]
    [InlineData(AlabFormat.Csv, 2)]
    [InlineData(AlabFormat.Tsv, 2)]
    public void A_source_is_read_twice_only_for_a_header(AlabFormat format, int readings)
    {
        var source = new MemorySource("[{},{}]");
        ExportRun.Of(source, format);
        Assert.Equal(readings, source.Readings);
    }

    [Fact]
    public void The_long_shape_needs_one_reading()
    {
        var source = new MemorySource("[{}]");
        ExportRun.Of(source, AlabFormat.Csv, new() { Own = [new TableOptions { Shape = TableShape.Long }] });
        Assert.Equal(1, source.Readings);
    }

    [Fact]
    public void A_pipe_is_read_once_and_gives_the_same()
    {
        byte[] project = File.ReadAllBytes(Repository.Example("clinic-notes.json"));
        var pipe = new MemorySource(project, canReadTwice: false);
        Assert.Equal(ExportRun.Of(project, AlabFormat.Csv).Bytes, ExportRun.Of(pipe, AlabFormat.Csv).Bytes);
        Assert.Equal(1, pipe.Readings);
    }

    [Theory]
    [InlineData("""{"id":7,"data":{}}{"id":7,"data":{}}""", 1)]
    [InlineData("""{"id":7,"data":{}}{"id":"7","data":{}}{"id":"\u0037","data":{}}""", 2)]
    [InlineData("""{"id":7,"data":{}}{"id":7.0,"data":{}}{"id":" 7","data":{}}{"id":"07","data":{}}""", 0)]
    [InlineData("""{"data":{}}{"data":{}}{"id":null,"data":{}}{"id":null,"data":{}}""", 0)]
    [InlineData("""{"id":"","data":{}}{"id":"","data":{}}""", 1)]
    [InlineData("""{"id":"123456789012345","data":{}}{"id":"1234567890123456","data":{}}{"id":"12345678901234567","data":{}}""", 0)]
    [InlineData("""{"id":"a-rather-long-task-identifier-1","data":{}}{"id":"a-rather-long-task-identifier-2","data":{}}{"id":"a-rather-long-task-identifier-1","data":{}}""", 1)]
    [InlineData("""{"id":"abc","data":{}}{"id":"abc\u0000","data":{}}{"id":"\u0000abc","data":{}}""", 0)]
    public void An_id_that_an_earlier_task_has_is_told_and_its_task_is_written(string project, int duplicates)
    {
        foreach (AlabFormat format in new[] { AlabFormat.JsonLines, AlabFormat.Csv })
        {
            var run = ExportRun.Of(project, format);
            Assert.Equal(duplicates, run.Count(DiagnosticCode.DuplicateTaskId));
            Assert.Equal(project.Split("}{").Length, run.Tasks);
        }
    }

    [Fact]
    public void A_diagnostic_says_where_in_words()
    {
        var run = ExportRun.Of(
            """{"id":1,"data":{}}""" + "\n" + """{"id":1,"completions":[{"id":"c","deleted_at":"x"}]}""", AlabFormat.JsonLines);
        Assert.Equal(
            ["notes.json: line 2: task 1: DuplicateTaskId", "notes.json: line 2: task 1, completion c: CompletionDeleted"],
            run.Diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void A_diagnostic_of_a_prediction_names_it()
    {
        var run = ExportRun.Of(
            """{"data":{"text":"a"},"predictions":[{"id":5,"result":[{"id":"r","type":"labels","value":{"start":0,"end":1}}]}]}""",
            AlabFormat.Conll2003,
            new() { Choice = new() { Source = AnnotationSource.Predictions } });
        Diagnostic told = Assert.Single(run.Diagnostics);
        Assert.Equal(("", "", "5", "r"), (told.TaskId, told.CompletionId, told.PredictionId, told.ResultId));
        Assert.Equal("notes.json: line 1: task without id, prediction 5, result r, offsets 0 to 1: LabelMissing", told.ToString());
    }

    [Fact]
    public void Formats_written_together_do_not_touch_each_other()
    {
        var project = """{"id":1,"data":{"text":"a"},"completions":[{"id":2,"skipped":true},{"id":3}]}""";
        using var json = new FormatExport(ExportFormats.Of(AlabFormat.JsonLines), new(), new());
        using var csv = new FormatExport(ExportFormats.Of(AlabFormat.Csv), new(), new());
        new ExportSession(new(), [json, csv]).Run(new MemorySource(project), new SilentProgress(), CancellationToken.None);
        Assert.Equal(project + "\n", System.Text.Encoding.UTF8.GetString(json.Output.Written));
        Assert.Equal("task_id,text,completion_id\n1,a,3\n", System.Text.Encoding.UTF8.GetString(csv.Output.Written));
        Assert.Equal((2, 1), (json.Completions, csv.Completions));
    }

    [Fact]
    public void Progress_tells_the_two_readings_apart()
    {
        var progress = new SilentProgress();
        using var csv = new FormatExport(ExportFormats.Of(AlabFormat.Csv), new(), new());
        new ExportSession(new(), [csv]).Run(new MemorySource("{}"), progress, CancellationToken.None);
        Assert.Equal(["looking for columns", "writing"], progress.Doings);
    }
}
