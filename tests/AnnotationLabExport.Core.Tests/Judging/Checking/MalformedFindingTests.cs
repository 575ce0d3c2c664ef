using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Judging.Checking;

namespace AnnotationLabExport.CoreTests.Judging.Checking;

/// <summary>JSON that is none is the last finding of its source, with the place of the fault.</summary>
public sealed class MalformedFindingTests
{
    private const string Before = "[{\"id\":1,\"data\":{}},\n";

    [Theory]
    [InlineData("{\"id\":2,\"data\":{\"te", 2, 20, 40, "in task 2: the file is cut off inside a task.")]
    [InlineData("", 2, 1, 21, "the list of tasks is not closed: the file is cut off.")]
    [InlineData("{\"id\":2,\"é\":\nnul}]", 3, 4, 38, "in task 2: this is an invalid JSON literal. Expected the literal 'null'.")]
    [InlineData("{\"data\":{\"text\":\"é\"}}7]", 2, 23, 43, "expected ',' or ']' after a task.")]
    [InlineData("7]", 2, 1, 21, "expected a task here: every element of the list must be an object.")]
    public void The_fault_is_told_after_what_was_found_before_it(string after, long line, long column, long offset, string detail)
    {
        List<AlabDiagnostic> found = Found.In(Before + after);
        Assert.Equal([DiagnosticCode.TextMissing, DiagnosticCode.JsonMalformed], found.Select(one => one.Code));
        Assert.Equal((line, column, offset), (found[1].Line, found[1].Column, found[1].ByteOffset));
        Assert.Equal((detail, "notes.json", DiagnosticSeverity.Error), (found[1].Detail, found[1].Source, found[1].Severity));
        Assert.Null(found[1].TaskId);
        Assert.Null(found[0].Column ?? found[0].ByteOffset);
    }

    [Fact]
    public void A_fault_inside_a_task_hides_the_tasks_after_it() => Assert.Equal(
        [DiagnosticCode.TextMissing, DiagnosticCode.JsonMalformed],
        Found.CodesIn(Before + "{\"id\":2,\"x\":tru},{\"id\":3,\"data\":{}}]"));

    [Fact]
    public void Nothing_of_a_text_is_quoted()
    {
        AlabDiagnostic found = Found.In(Before + "{\"id\":\"\\u001b[31m" + new string('7', 99) + "\",\"data\":{\"text\": tJohn Doe of 12 Main Street}}]")[^1];
        Assert.Equal($"in task \\u001B[31m{new string('7', 35)}…: this is an invalid JSON literal. Expected the literal 'true'.", found.Detail);
    }

    [Fact]
    public void The_error_of_an_export_quotes_nothing_either()
    {
        var error = Assert.Throws<JsonMalformedException>(() => FoundTask.Of(new MemorySource("{\"text\": nobody's ' is an invalid JSON literal. LineNumber: 9}"))
            .ForEach(task => Loaded.Task(task.Json)));
        Assert.EndsWith("(byte 10): this is an invalid JSON literal. Expected the literal 'null'.", error.Message, StringComparison.Ordinal);
        Assert.Null(error.InnerException);
    }

    [Fact]
    public void A_thousand_levels_are_read_and_one_more_is_told_with_its_place()
    {
        Assert.Empty(Found.In(Nested(1000)));
        AlabDiagnostic found = Assert.Single(Found.In(Nested(1001)));
        Assert.Equal(("it is nested more than 1,000 levels deep.", DiagnosticCode.JsonMalformed), (found.Detail, found.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void An_empty_source_is_an_error_and_no_finding(string json) =>
        Assert.Equal(ErrorCode.SourceEmpty, Assert.Throws<AlabException>(() => Found.In(json)).Code);

    [Fact]
    public void What_is_found_comes_before_the_rest_is_read()
    {
        // A block is half a megabyte: the fault lies far beyond the first one.
        string many = string.Join(',', Enumerable.Range(0, 50_000).Select(id => $$"""{"id":{{id}},"data":{} }"""));
        var reported = new List<long>();
        using var validator = new ProjectValidator(new ValidationOptions());
        using IEnumerator<AlabDiagnostic> found = validator
            .Validate(new MemorySource($"[{many},7]"), read => reported.Add(read.Tasks), CancellationToken.None).GetEnumerator();
        Assert.True(found.MoveNext());
        Assert.Equal("0", found.Current.TaskId);
        Assert.Empty(reported);
    }

    /// <summary>A task whose innermost list is on that level of the file.</summary>
    private static string Nested(int levels) =>
        $$"""[{"data":{"text":""},"x":{{new string('[', levels - 2)}}{{new string(']', levels - 2)}}}]""";
}
