using System.Text;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Judging.Checking;
using AnnotationLabExport.Sources.Files;
using static AnnotationLabExport.CoreTests.Harness.Sample;

namespace AnnotationLabExport.CoreTests.Judging.Checking;

/// <summary>What is wrong with a whole task: its id, its text, its strings.</summary>
public sealed class TaskFindingTests
{
    [Fact]
    public void Ids_are_the_same_if_their_text_is_and_only_later_ones_are_told()
    {
        string[] ids = ["7", "\"7\"", "8", "\"\\u0037\"", "7.0", "\"seven\"", "\"Seven\"", "\"a rather long id of a task\"", "\"a rather long id of a task\""];
        string project = string.Join('\n', ids.Select(id => $$"""{"id":{{id}},"data":{"text":"a"} }"""));
        Assert.Equal(
            ["Error DuplicateTaskId, line 2, task 7", "Error DuplicateTaskId, line 4, task 7", "Error DuplicateTaskId, line 9, task a rather long id of a task"],
            Found.In(project).Select(Found.Line));
    }

    [Fact]
    public void Tasks_without_an_id_are_no_duplicates() =>
        Assert.Empty(Found.In("""{"data":{"text":"a"}} {"data":{"text":"a"}} {"id":null,"data":{"text":"a"} }"""));

    [Fact]
    public void Each_source_has_ids_of_its_own()
    {
        const string Task = """{"id":1,"data":{"text":"a"}}""";
        Assert.Empty(Found.In(Task));
        Assert.Empty(Found.In(Task));
    }

    [Fact]
    public void Duplicates_among_a_hundred_thousand_are_found()
    {
        var project = new StringBuilder();
        for (int i = 0; i < 100_000; i++)
            project.Append(System.Globalization.CultureInfo.InvariantCulture, $$"""{"id":{{i}},"data":{"text":""} }""").Append('\n');
        project.Append("""{"id":31415,"data":{"text":""}}""");
        Assert.Equal("Error DuplicateTaskId, line 100001, task 31415", Found.OnlyIn(project.ToString()));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"title":"x"}""")]
    [InlineData("""{"text":7}""")]
    [InlineData("""{"a":"x","b":"y"}""")]
    public void A_task_without_a_text_is_told(string data) =>
        Assert.StartsWith("Warning TextMissing, line 1, task 1: ", Found.OnlyIn($$"""{"id":1,"data":{{data}}}"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"text":""}""")]
    [InlineData("""{"longText":"x"}""")]
    [InlineData("""{"text":null,"note":"x","title":"y"}""")]
    public void A_text_may_be_empty_or_stand_elsewhere(string data) => Assert.Empty(Found.In($$"""{"id":1,"data":{{data}}}"""));

    [Fact]
    public void With_a_configuration_only_its_field_is_the_text()
    {
        const string Note = """{"id":1,"data":{"text":"x","note":"y"}}""";
        Assert.Empty(Found.In(Note, Xml.Config("""<View><Text name="n" value="$note"/></View>""")));
        Assert.Equal(
            "Warning TextMissing, line 1, task 1: no field could be its text",
            Found.OnlyIn(Note, Xml.Config("""<View><Text name="n" value="$other"/></View>""")));
        Assert.Equal("Warning TextMissing, line 1, task 1: no field could be its text", Found.OnlyIn(Note, Xml.Config("<View/>")));
    }

    [Fact]
    public void Spans_of_a_task_without_a_text_are_not_judged() => Assert.Equal(
        [DiagnosticCode.TextMissing],
        Found.CodesIn($$"""{"id":1,"data":{},"completions":[{{Completion("11", "", Span(5, 1, "L"))}}]}"""));

    [Theory]
    [InlineData("""{"id":1,"data":{"text":"a\ud83d"}}""")]
    [InlineData("""{"id":1,"data":{"text":"\ude00\ud83d"}}""")]
    [InlineData("""{"id":1,"data":{"text":"","meta":[{"x":"\uD83D"}]}}""")]
    [InlineData("""{"id":1,"data":{"text":"","n\ud83d":0}}""")]
    [InlineData("""{"id":1,"data":{"text":""},"predictions":[{"result":[{"type":"rating","value":{"note":"\udead"}}]}]}""")]
    public void Half_a_pair_in_any_string_or_name_is_told_once(string task) =>
        Assert.Equal("Warning TextInvalid, line 1, task 1", Found.OnlyIn(task));

    [Theory]
    [InlineData("""{"id":1,"data":{"text":"\ud83d\ude00"}}""")]
    [InlineData("""{"id":1,"data":{"text":"\\ud83d"}}""")]
    [InlineData("""{"id":1,"data":{"text":"\ufffd\ufffe \u0000"}}""")]
    [InlineData("""{"id":1,"data":{"text":"😀"}}""")]
    public void A_whole_pair_an_escaped_backslash_and_odd_characters_are_valid(string task) => Assert.Empty(Found.In(task));

    [Theory]
    [InlineData("\xFF")]
    [InlineData("\xC3")]
    [InlineData("\xED\xA0\xBD")]
    [InlineData("\xC0\xAF")]
    public void Invalid_Utf8_is_told(string bytes)
    {
        byte[] task = Encoding.Latin1.GetBytes($$"""{"id":1,"data":{"text":"a","note{{bytes}}":""} }""");
        Assert.Equal("Warning TextInvalid, line 1, task 1", Found.Line(Assert.Single(Found.In(new MemorySource(task), new ValidationOptions()))));
    }

    [Fact]
    public void The_line_is_the_one_on_which_the_task_begins() => Assert.Equal(
        [2L, 4L],
        Found.In("[\n{\"id\":1,\n\"data\":{}},\n  {\"id\":2,\n\n\"data\":{}}\n]").Select(found => found.Line));

    [Fact]
    public void The_source_is_the_file_or_the_entry_of_an_archive()
    {
        using var folder = new TemporaryFolder();
        string zip = folder.Write("p.zip", Packed.Zip(("a.json", """{"id":1,"data":{}}"""), ("b.json", """{"id":1,"data":{"text":""}}""")));
        Assert.Equal(
            [($"{zip}!a.json", DiagnosticCode.TextMissing), ($"{zip}!b.json", DiagnosticCode.DuplicateTaskId)],
            Found.In(new PathSource(zip), new ValidationOptions()).Select(found => (found.Source, found.Code)));
    }
}
