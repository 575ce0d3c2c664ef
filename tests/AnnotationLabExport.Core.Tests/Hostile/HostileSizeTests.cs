using System.Globalization;
using System.IO.Compression;
using AnnotationLabExport.CoreTests.Harness;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Output;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;
using Xunit.Abstractions;

namespace AnnotationLabExport.CoreTests.Hostile;

/// <summary>
/// Input whose only weapon is its size. <c>ALAB_HOSTILE_TEXT</c>, <c>ALAB_HOSTILE_TASKS</c> and
/// <c>ALAB_HOSTILE_BOMB</c> (MiB, tasks, MiB) make it larger; the bounds grow with the largest task only.
/// </summary>
[Collection(MemoryGroup.Name)]
public sealed class HostileSizeTests(ITestOutputHelper output) : IDisposable
{
    private const long MiB = 1024 * 1024;

    /// <summary>What blocks, lanes and buffers may take, whatever is read.</summary>
    private const long Bound = 64 * MiB;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(AlabFormat.Json)]
    [InlineData(AlabFormat.Csv)]
    [InlineData(AlabFormat.Conll2003)]
    public void A_very_long_string_is_written_in_memory_that_grows_with_it_alone(AlabFormat format)
    {
        long size = Setting("ALAB_HOSTILE_TEXT", 64) * MiB;
        var source = new RepeatingSource("[{\"id\":1,\"data\":{\"text\":\"", "word12. ", size / 8, "\"},\"completions\":[]}]");
        long peak = Peak($"string, {format}", () => Assert.True(Export(source, format) > size));
        Assert.InRange(peak, 0, (size * 12) + Bound);
    }

    [Theory]
    [InlineData(AlabFormat.JsonLines)]
    [InlineData(AlabFormat.Csv)]
    public void Empty_tasks_take_no_memory_however_many(AlabFormat format)
    {
        long tasks = Setting("ALAB_HOSTILE_TASKS", 200_000);
        var source = new RepeatingSource("[{\"data\":0}", ",{\"data\":0}", tasks - 1, "]");
        long peak = Peak($"tasks, {format}", () => Assert.True(Export(source, format) >= tasks * 2));
        Assert.InRange(peak, 0, Bound);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("{\"data\":1}\n")]
    public void A_zip_bomb_is_read_as_a_stream(string piece)
    {
        long size = Setting("ALAB_HOSTILE_BOMB", 200) * MiB;
        string path = Bomb("[]", piece, size / piece.Length, "{\"data\":1}");
        Assert.True(new FileInfo(path).Length < size / 50);
        long tasks = 0;
        long peak = Peak($"zip of '{piece.Trim()}'", () => tasks = new PathSource(path).Read(new ReadProgress(), CancellationToken.None).Sum(Count));
        Assert.InRange(peak, 0, Bound);
        Assert.True(piece == " " ? tasks == 1 : tasks > size / 12, $"{tasks} tasks.");
    }

    [Fact]
    public void A_zip_bomb_of_zeros_ends_at_its_first_byte()
    {
        string path = Bomb("", "\0", 200 * MiB, "");
        var error = Assert.Throws<JsonMalformedException>(() => FoundTask.JsonOf(path));
        Assert.Equal(0, error.ByteOffset);
    }

    private static long Count(TaskBlock block)
    {
        using (block)
            return block.Tasks.Count;
    }

    private static long Export(ITaskSource source, AlabFormat format)
    {
        var length = new CountingStream();
        var options = new FormatOptions();
        using var export = new FormatExport(ExportFormats.Of(format), options, new Utf8Output(length), listener: null);
        new ExportSession(options, [export]).Run(source, new SilentProgress(), CancellationToken.None);
        return length.Length;
    }

    private string Bomb(string start, string piece, long times, string end)
    {
        string path = _folder.File("bomb.zip");
        using ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create);
        using Stream entry = zip.CreateEntry("a.json", CompressionLevel.Fastest).Open();
        using RepeatingStream content = new RepeatingSource(start, string.Concat(Enumerable.Repeat(piece, 1024)), times / 1024, end).Stream();
        content.CopyTo(entry);
        return path;
    }

    private long Peak(string what, Action work)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        long peak = PeakHeap.Of(work);
        output.WriteLine($"{what}: {clock.Elapsed.TotalSeconds:F1} s, {peak / MiB} MiB");
        return peak;
    }

    private static long Setting(string name, long otherwise) =>
        long.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out long value) ? value : otherwise;

    /// <summary>Forgets what is written to it, and knows how much it was.</summary>
    private sealed class CountingStream : MemoryStream
    {
        private long _length;

        public override long Length => _length;

        public override void Write(byte[] buffer, int offset, int count) => _length += count;

        public override void Write(ReadOnlySpan<byte> buffer) => _length += buffer.Length;
    }
}
