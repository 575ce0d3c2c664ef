using System.IO.Compression;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Sources.Files;

/// <summary>
/// Reads the project files of a zip: <c>result.json</c> at its root alone, else all that are JSON by their ending,
/// in ordinal order of full names (docs/formats.md §2, Sources). Entries are read as streams, never unpacked to disk.
/// </summary>
internal static class ZipArchiveReader
{
    private const string ProductEntry = "result.json";

    /// <summary>The tasks of the archive.</summary>
    public static IEnumerable<TaskBlock> Read(
        FileStream file, string path, PassedOver passedOver, ReadProgress progress, CancellationToken cancellation)
    {
        file.Position = 0;
        using ZipArchive archive = Open(file, path);
        List<ZipArchiveEntry> entries = Entries(archive, path, passedOver);
        progress.TotalBytes = TotalLength(entries);
        foreach (TaskBlock block in FileSequence.Read(entries, entry => Read(entry, path, progress, cancellation), path, passedOver.Add))
            yield return block;
    }

    private static IEnumerable<TaskBlock> Read(
        ZipArchiveEntry entry, string path, ReadProgress progress, CancellationToken cancellation)
    {
        string source = $"{path}!{entry.FullName}";
        using var stream = new PeekStream(Open(entry, source), progress);
        foreach (TaskBlock block in SourceFile.ReadProject(stream, source, cancellation))
            yield return block;
    }

    private static List<ZipArchiveEntry> Entries(ZipArchive archive, string path, PassedOver passedOver)
    {
        if (archive.GetEntry(ProductEntry) is { } product)
            return [product];
        List<ZipArchiveEntry> files = [.. archive.Entries.Where(entry => !entry.FullName.EndsWith('/'))];
        List<ZipArchiveEntry> entries = [.. files
            .Where(entry => SourceNames.IsProjectFile(entry.FullName))
            .OrderBy(entry => entry.FullName, StringComparer.Ordinal)];
        passedOver.Judge(path, "archive", entries.Count, files.Count - entries.Count);
        return entries;
    }

    /// <summary>What the entries say of their lengths, which need not be true; at most the largest number there is.</summary>
    private static long TotalLength(List<ZipArchiveEntry> entries) =>
        (long)UInt128.Min(long.MaxValue, entries.Aggregate(UInt128.Zero, (sum, entry) => sum + (ulong)Math.Max(0, entry.Length)));

    /// <summary>Opens the archive and reads its directory, which may be damaged.</summary>
    private static ZipArchive Open(FileStream file, string path)
    {
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries.Count;
            return archive;
        }
        catch (Exception exception) when (SourceFile.IsReadFault(exception))
        {
            archive?.Dispose();
            throw SourceFile.Unreadable(path, exception);
        }
    }

    private static CheckedEntryStream Open(ZipArchiveEntry entry, string source)
    {
        if (entry.IsEncrypted)
        {
            throw new AlabException(
                ErrorCode.SourceUnreadable, $"{source}: the entry is encrypted; unpack it with its password first.", source);
        }

        try
        {
            return new CheckedEntryStream(entry, entry.Open());
        }
        catch (Exception exception) when (SourceFile.IsReadFault(exception))
        {
            throw SourceFile.Unreadable(source, exception);
        }
    }
}
