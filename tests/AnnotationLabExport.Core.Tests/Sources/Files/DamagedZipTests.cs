using System.IO.Compression;
using System.Text;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.CoreTests.Sources.Files;

public sealed class DamagedZipTests : IDisposable
{
    private const int Tasks = 20;

    /// <summary>The local header of an entry: 30 bytes and its name.</summary>
    private const int ContentStart = 30 + 6;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("alab-");

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Optimal)]
    public void A_changed_byte_is_a_fault_or_changes_nothing(CompressionLevel level)
    {
        (byte[] archive, int contentEnd) = Zip(level);
        string whole = Read(archive);
        int faults = 0;
        for (int i = ContentStart; i < contentEnd; i++)
        {
            byte[] damaged = [.. archive];
            damaged[i] ^= 1;
            try
            {
                Assert.Equal(whole, Read(damaged));
            }
            catch (AlabException)
            {
                faults++;
            }
        }

        Assert.True(faults > (contentEnd - ContentStart) * 9 / 10);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static (byte[] Archive, int ContentEnd) Zip(CompressionLevel level)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = archive.CreateEntry("a.json", level).Open();
            entry.Write(Encoding.UTF8.GetBytes(string.Concat(
                Enumerable.Range(0, Tasks).Select(i => $"{{\"id\":{i},\"data\":\"{i * 7919}\"}}\n"))));
        }

        using var written = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        return (file.ToArray(), ContentStart + (int)written.Entries[0].CompressedLength);
    }

    private string Read(byte[] archive)
    {
        string path = Path.Combine(_folder.FullName, "p.zip");
        File.WriteAllBytes(path, archive);
        return string.Concat(new PathSource(path).Read(new ReadProgress(), CancellationToken.None)
            .SelectMany(block => block.Tasks)
            .Select(task => Encoding.UTF8.GetString(task.Json.Span)));
    }
}
