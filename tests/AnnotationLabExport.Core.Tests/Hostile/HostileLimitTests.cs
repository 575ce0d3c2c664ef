using System.Text;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Hostile;

/// <summary>What is too large is an error of ours that names the task; what is tiny does not add up.</summary>
public sealed class HostileLimitTests
{
    [Fact]
    public void More_than_a_buffer_holds_is_said_at_once()
    {
        using var output = new Utf8Output();
        output.Write("x"u8);
        Assert.Throws<InsufficientMemoryException>(() => output.GetMemory(Array.MaxLength));
        Assert.Throws<InsufficientMemoryException>(() => new RunWriter(output).Reserve(unchecked(int.MaxValue * 3)));
        Assert.Throws<InsufficientMemoryException>(() => new RunWriter(output).Reserve(unchecked(1_000_000_000 * 3)));
        Assert.Equal("x"u8, output.Written);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("é\n")]
    [InlineData("a😀")]
    [InlineData("😀")]
    [InlineData("\uD83D")]
    [InlineData("\uDE00\uD83Dx")]
    public void Long_texts_are_encoded_piece_by_piece_as_they_are_whole(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, (3_500_000 / piece.Length) + 1));
        using var output = new Utf8Output();
        output.Write(text);
        Assert.True(Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(output.Written));
    }

    [Fact]
    public void A_task_that_memory_does_not_hold_is_named()
    {
        var options = new FormatOptions
        {
            Choice = new ChoiceOptions { Filter = new TaskFilter { Title = title => title != "big" ? true : throw new InsufficientMemoryException() } },
        };
        var error = Assert.Throws<AlabException>(() => ExportRun.Of(
            "{\"id\":1,\"data\":{}}\n{\"id\":2,\"data\":{\"title\":\"big\"}}", AlabFormat.Csv, options));
        Assert.Equal(ErrorCode.TaskTooLarge, error.Code);
        Assert.Contains("line 2: in task 2: it is too large", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tiny_tasks_come_in_blocks_of_some_thousands()
    {
        var sizes = new List<int>();
        long next = 0;
        foreach (TaskBlock block in new RepeatingSource("[{}", ",{}", 99_999, "]").Read(new ReadProgress(), CancellationToken.None))
        {
            sizes.Add(block.Tasks.Count);
            foreach (TaskRecord task in block.Tasks)
                Assert.Equal((1 + (next++ * 3), "{}"), (task.ByteOffset, Encoding.UTF8.GetString(task.Json.Span)));
            block.Dispose();
        }

        Assert.Equal(100_000, next);
        Assert.InRange(sizes.Max(), 1000, 10_000);
    }

    [Fact]
    public void A_fault_behind_many_tiny_tasks_comes_after_them_all()
    {
        long tasks = 0;
        var error = Assert.Throws<JsonMalformedException>(() =>
        {
            foreach (TaskBlock block in new RepeatingSource("[{}", ",{}", 99_999, ",7]").Read(new ReadProgress(), CancellationToken.None))
                tasks += block.Tasks.Count;
        });
        Assert.Equal((100_000, 300_001), (tasks, error.ByteOffset));
    }
}
