using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Sources.Files;

public sealed class TaskSpoolTests
{
    private const string Project = "[{\"a\":\"é\"},\n {}]{\"b\":\"\\ud83d\"}";

    [Fact]
    public void Tasks_come_back_as_they_were_and_more_than_once()
    {
        using TaskSpool spool = Filled();
        List<FoundTask> expected = FoundTask.Of(new MemorySource(Project));
        Assert.Equal(expected, FoundTask.Of(spool));
        Assert.Equal(expected, FoundTask.Of(spool));
        Assert.Equal(("name", "place", true), (spool.Name, spool.Location, spool.CanReadTwice));
    }

    [Fact]
    public void It_may_be_disposed_of_twice()
    {
        TaskSpool spool = Filled();
        spool.Dispose();
        spool.Dispose();
    }

    [Fact]
    public void Invalid_bytes_come_back()
    {
        using var spool = new TaskSpool("", "");
        spool.Add(new TaskRecord(new byte[] { 0x7B, 0xFF, 0xC3, 0x7D }, "é!x", 5, 6, 7, 2));
        Assert.Equal(new FoundTask("{\u00FF\u00C3}", "é!x", 5, 6, 7, 2), Assert.Single(FoundTask.Of(spool)));
    }

    [Fact]
    public void A_task_larger_than_any_buffer_comes_back()
    {
        byte[] large = new byte[2_000_000];
        new Random(1).NextBytes(large);
        using var spool = new TaskSpool("", "");
        spool.Add(new TaskRecord(large, "a", 0, 1, 1, 1));
        spool.Add(new TaskRecord("{}"u8.ToArray(), "b", 0, 1, 1, 1));
        List<FoundTask> found = FoundTask.Of(spool);
        Assert.Equal(large, System.Text.Encoding.Latin1.GetBytes(found[0].Json));
        Assert.Equal("{}", found[1].Json);
    }

    [Fact]
    public void Progress_counts_tasks_and_reaches_a_hundred_percent()
    {
        using TaskSpool spool = Filled();
        var progress = new ReadProgress();
        Assert.Equal(3, spool.Read(progress, CancellationToken.None).Count());
        Assert.Equal((3L, 100), (progress.Tasks, progress.Percent));
    }

    [Fact]
    public void An_empty_spool_has_no_tasks()
    {
        using var spool = new TaskSpool("", "");
        Assert.Empty(FoundTask.Of(spool));
    }

    [Fact]
    public void Tasks_are_read_at_their_places_also_between_others()
    {
        using var spool = new TaskSpool("", "");
        long[] places = [.. Enumerable.Range(0, 100).Select(i => spool.Add(Task(i)))];
        int met = 0;
        foreach (TaskBlock block in spool.Read(new ReadProgress(), CancellationToken.None))
        {
            Assert.Equal(Task(met).Json.ToArray(), block.Tasks[0].Json.ToArray());
            Assert.Equal(Task(99 - met).Json.ToArray(), spool.At(places[99 - met]).Json.ToArray());
            met++;
        }

        Assert.Equal(100, met);

        static TaskRecord Task(int i) => new(System.Text.Encoding.ASCII.GetBytes($"{{\"i\":{i}}}{new string(' ', i * 50)}"), "a", i, 1, 1, 1);
    }

    [Fact]
    public void Tasks_keep_their_parts()
    {
        TaskSplit train = new("train", ["train", "test"]);
        TaskSplit test = new("test", train.Parts);
        using var spool = new TaskSpool("", "");
        foreach (TaskSplit? split in (TaskSplit?[])[null, train, test, test, train, null])
            spool.Add(new TaskRecord("{}"u8.ToArray(), "", 0, 1, 1, 1) { Split = split });
        Assert.Equal(
            [null, train, test, test, train, null],
            spool.Read(new ReadProgress(), CancellationToken.None).Select(block => block.Tasks[0].Split));
    }

    private static TaskSpool Filled()
    {
        var spool = new TaskSpool("name", "place");
        foreach (TaskBlock block in new MemorySource(Project).Read(new ReadProgress(), CancellationToken.None))
        {
            using (block)
            {
                foreach (TaskRecord record in block.Tasks)
                    spool.Add(record);
            }
        }

        return spool;
    }
}
