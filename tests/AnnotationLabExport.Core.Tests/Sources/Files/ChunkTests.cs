using System.Text;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Sources.Files;

public sealed class ChunkTests
{
    private static readonly byte[] Project = Encoding.UTF8.GetBytes(
        """
        [{"a":"\\"}, {"b":"\"}{[]"},
          {"c\\":"é😀\u00e9","d":[1,{"e":"]"}]}
        ]{"f":"\\\""}
        {"g":"💊\\\\"}[] [ {} ]
        """);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Small_pieces_give_the_same_tasks_as_all_at_once(int size) =>
        Assert.Equal(FoundTask.Of(new MemorySource(Project)), FoundTask.Of(new MemorySource(Project, () => size)));

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(300)]
    public void Pieces_of_random_sizes_give_the_same_tasks_as_all_at_once(int seed)
    {
        var random = new Random(seed);
        Assert.Equal(
            FoundTask.Of(new MemorySource(Project)),
            FoundTask.Of(new MemorySource(Project, () => random.Next(1, 9))));
    }

    [Fact]
    public void Two_pieces_cut_at_any_place_give_the_same_tasks_as_all_at_once()
    {
        List<FoundTask> expected = FoundTask.Of(new MemorySource(Project));
        Assert.Equal(6, expected.Count);
        for (int cut = 1; cut < Project.Length; cut++)
        {
            int size = cut;
            List<FoundTask> found = FoundTask.Of(new MemorySource(Project, () => Next(ref size)));
            Assert.Equal(expected, found);
        }
    }

    [Fact]
    public void A_piece_that_ends_in_a_backslash_does_not_hold_up_the_reading()
    {
        byte[] project = """{"text":"a\"b"}"""u8.ToArray();
        int size = Array.IndexOf(project, (byte)'\\') + 1;
        FoundTask found = Assert.Single(FoundTask.Of(new MemorySource(project, () => Next(ref size))));
        Assert.Equal("""{"text":"a\"b"}""", found.Json);
    }

    [Fact]
    public void A_file_that_ends_in_a_backslash_is_cut_off()
    {
        byte[] project = """{"text":"a\"""u8.ToArray();
        Assert.Throws<JsonMalformedException>(() => FoundTask.Of(new MemorySource(project, () => 1)));
    }

    [Fact]
    public void A_scanner_fed_byte_by_byte_counts_places_as_one_fed_at_once()
    {
        var scanner = new TaskScanner("notes.json", bytesBefore: 0);
        var tasks = new List<TaskRecord>();
        for (int i = 1; i <= Project.Length; i++)
            scanner.Scan(Project.AsMemory(0, i), tasks);
        scanner.Finish(Project);

        Assert.Null(scanner.Error);
        Assert.Equal(
            FoundTask.Of(new MemorySource(Project)).Select(task => (task.Offset, task.Line, task.Column, task.Level)),
            tasks.Select(task => (task.ByteOffset, task.Line, task.Column, task.Level)));
    }

    private static int Next(ref int size)
    {
        int next = size;
        size = int.MaxValue;
        return next;
    }
}
