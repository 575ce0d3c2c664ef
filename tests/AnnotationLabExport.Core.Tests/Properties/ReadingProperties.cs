using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Formats;
using FsCheck.Xunit;

namespace AnnotationLabExport.CoreTests.Properties;

[Properties(Arbitrary = [typeof(NastyProjects)], MaxTest = 100)]
public sealed class ReadingProperties
{
    [Property]
    public void The_tasks_that_are_found_are_the_tasks_that_were_written(NastyProject project)
    {
        IEnumerable<string> expected = project.Tasks.Select(task => task.Trim());
        Assert.Equal(expected, FoundTask.Of(new MemorySource(project.Json)).Select(task => task.Json));
        Assert.Equal(expected, FoundTask.Of(new MemorySource(project.Values)).Select(task => task.Json));
    }

    [Property]
    public void A_task_stands_at_its_place(NastyProject project)
    {
        byte[] source = project.Values;
        foreach (FoundTask task in FoundTask.Of(new MemorySource(source)))
        {
            ReadOnlySpan<byte> before = source.AsSpan(0, (int)task.Offset);
            Assert.Equal((byte)'{', source[task.Offset]);
            Assert.Equal(before.Count((byte)'\n') + 1, task.Line);
            Assert.Equal(before.Length - before.LastIndexOf((byte)'\n'), task.Column);
        }
    }

    [Property]
    public void Nothing_depends_on_the_sizes_of_pieces(NastyProject project, int seed)
    {
        var random = new Random(seed);
        List<FoundTask> expected = FoundTask.Of(new MemorySource(project.Values));
        Assert.Equal(expected, FoundTask.Of(new MemorySource(project.Values, () => random.Next(1, 60))));
        Assert.Equal(expected, FoundTask.Of(new MemorySource(Packed.Gzip(project.Values), () => random.Next(1, 60))));
    }

    [Property]
    public void A_pipe_gives_what_a_file_gives(NastyProject project)
    {
        foreach (AlabFormat format in AnyFormat.WithoutConfig)
        {
            Assert.Equal(
                ExportRun.Of(project.Json, format).Bytes,
                ExportRun.Of(new MemorySource(project.Values, canReadTwice: false), format).Bytes);
        }
    }
}
