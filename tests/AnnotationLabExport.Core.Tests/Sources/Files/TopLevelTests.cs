using AnnotationLabExport.CoreTests.Harness;

namespace AnnotationLabExport.CoreTests.Sources.Files;

public sealed class TopLevelTests
{
    [Theory]
    [InlineData("""[{"a":1},{"b":2}]""")]
    [InlineData("""{"a":1}{"b":2}""")]
    [InlineData("{\"a\":1}\n{\"b\":2}\n")]
    [InlineData("{\"a\":1}\r\n\r\n\t {\"b\":2}")]
    [InlineData("""[{"a":1}][{"b":2}]""")]
    [InlineData("""[{"a":1}]{"b":2}""")]
    [InlineData("""{"a":1}[{"b":2}]""")]
    [InlineData("""[][{"a":1}] [] [ ] {"b":2}[]""")]
    [InlineData(" [ {\"a\":1}\r\n , {\"b\":2}\t] ")]
    public void Lists_and_objects_one_after_another_are_tasks(string source) =>
        Assert.Equal(["""{"a":1}""", """{"b":2}"""], FoundTask.JsonIn(source));

    [Theory]
    [InlineData("[]")]
    [InlineData(" [ ] ")]
    [InlineData("[][]")]
    public void An_empty_list_is_a_project_without_tasks(string source) => Assert.Empty(FoundTask.JsonIn(source));

    [Fact]
    public void Brackets_and_quotes_inside_strings_end_nothing() =>
        Assert.Equal(
            ["""{"a":"}]\"{["}""", """{"\\":"\\"}"""],
            FoundTask.JsonIn("""[{"a":"}]\"{["},{"\\":"\\"}]"""));

    [Fact]
    public void White_space_inside_a_task_stays_with_it() =>
        Assert.Equal(["{ \"a\" :\n1 }"], FoundTask.JsonIn("[ { \"a\" :\n1 } ]"));

    [Fact]
    public void A_task_knows_its_place()
    {
        List<FoundTask> found = FoundTask.Of(new MemorySource("[{\"é\":1},\n\n  {\"b\":2}] {}\r\n{}"));
        Assert.Equal(
            [(1L, 1L, 2L, 2), (14L, 3L, 3L, 2), (23L, 3L, 12L, 1), (27L, 4L, 1L, 1)],
            found.Select(task => (task.Offset, task.Line, task.Column, task.Level)));
        Assert.All(found, task => Assert.Equal("notes.json", task.Source));
    }
}
