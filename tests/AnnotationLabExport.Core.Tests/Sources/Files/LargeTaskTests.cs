using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Sources.Files;

public sealed class LargeTaskTests
{
    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(100_003)]
    public void A_task_larger_than_the_buffer_comes_out_whole(int size)
    {
        string large = $"{{\"a\":\"{new string('x', 3_000_000)}\"}}";
        byte[] project = System.Text.Encoding.UTF8.GetBytes($"[{{\"b\":1}},\n{large},\n{{\"c\":2}}]");
        List<FoundTask> found = FoundTask.Of(new MemorySource(project, () => size));
        Assert.Equal(["{\"b\":1}", large, "{\"c\":2}"], found.Select(task => task.Json));
        Assert.Equal([1L, 2L, 3L], found.Select(task => task.Line));
        Assert.Equal([1L, 10L, 3_000_020L], found.Select(task => task.Offset));
    }

    [Fact]
    public void Tasks_at_every_place_around_the_end_of_a_buffer_come_out_whole()
    {
        for (int before = 512 * 1024 - 20; before <= 512 * 1024 + 2; before++)
        {
            string project = new string(' ', before) + """{"a":"\\é"} {"b":"\""}""";
            List<FoundTask> found = FoundTask.Of(new MemorySource(project));
            Assert.Equal([before, before + 13L], found.Select(task => task.Offset));
        }
    }

    [Fact]
    public void Tasks_leave_before_the_source_is_read_to_its_end()
    {
        int read = 0;
        byte[] project = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":1}\n", 100_000)));
        var source = new MemorySource(project, () => { read++; return 4096; });
        foreach (TaskBlock block in source.Read(new ReadProgress(), CancellationToken.None))
        {
            block.Dispose();
            break;
        }

        Assert.InRange(read, 1, 3);
    }
}
