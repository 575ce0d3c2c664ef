using AnnotationLabExport.Exporting.Manifests;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting.Checks;

/// <summary>An export that lies in a folder with its manifest, or with those of its shards (docs/formats.md §20).</summary>
public sealed class KeptExport
{
    private readonly IReadOnlyList<KeptManifest> _manifests;

    private KeptExport(string folder, string name, int? shardCount, IEnumerable<KeptManifest> manifests)
    {
        Folder = folder;
        Name = name;
        ShardCount = shardCount;
        _manifests = [.. manifests.OrderBy(manifest => manifest.Shard?.Number).ThenBy(manifest => manifest.FileName, StringComparer.Ordinal)];
    }

    /// <summary>The full path of its folder.</summary>
    public string Folder { get; }

    /// <summary>What its files' names begin with.</summary>
    public string Name { get; }

    /// <summary>How many shards it has when it is whole; null if it has none.</summary>
    public int? ShardCount { get; }

    /// <summary>The exports that a path leads to: all of a folder; of a manifest its own; of a file that of which it is.</summary>
    /// <param name="path">The full path of a folder or file that exists.</param>
    /// <exception cref="AlabException">There is no manifest, or the folder cannot be read.</exception>
    public static IReadOnlyList<KeptExport> Find(string path)
    {
        bool isFolder = Directory.Exists(path);
        string folder = isFolder ? path : Path.GetDirectoryName(path)!;
        string file = Path.GetFileName(path);
        KeptExport[] found = [.. ManifestsIn(folder)
            .GroupBy(manifest => (manifest.Name, manifest.Shard?.Count))
            .Select(group => new KeptExport(folder, group.Key.Name, group.Key.Count, group))
            .Where(export => isFolder || export.Has(file))
            .OrderBy(export => export.Name, StringComparer.Ordinal).ThenBy(export => export.ShardCount)];
        return found.Length > 0 ? found : throw new AlabException(
            ErrorCode.ManifestMissing,
            isFolder
                ? $"{path}: no manifest of an export is in this folder; Export-AlabProject -Manifest writes one."
                : $"{path}: no manifest in its folder names this file; Export-AlabProject -Manifest writes one.",
            path);
    }

    /// <summary>Says whether it is whole; every file is read.</summary>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends the work.</param>
    public AlabExportCheck Check(IWorkProgress progress, CancellationToken cancellation)
    {
        ExportManifest[] manifests = [.. _manifests.Select(kept => kept.Manifest).OfType<ExportManifest>()];
        ManifestFile[] files = [.. manifests.SelectMany(manifest => manifest.Files)];
        var findings = new List<AlabExportFinding>();
        findings.AddRange(_manifests.Where(kept => kept.Manifest is null).Select(kept => new AlabExportFinding(
            ExportFindingCode.ManifestInvalid, $"{kept.FileName} is no manifest, or damaged.", kept.FileName)));
        if (ShardCount is { } count)
            findings.AddRange(new ShardSet(Folder, Name, count, _manifests).Findings());
        findings.AddRange(new FileCheck(Folder, files).Findings(progress, cancellation));
        return new AlabExportCheck
        {
            Name = Name,
            Path = Folder,
            Formats = new JoinedList<AlabFormat>([.. files.Select(file => file.Format).Distinct()]),
            Splits = new JoinedList<string>([.. files.Select(file => file.Split).OfType<string>().Distinct(StringComparer.Ordinal)]),
            ShardCount = ShardCount,
            Shards = new JoinedList<int>([.. manifests.Select(manifest => manifest.Shard?.Number).OfType<int>().Distinct()]),
            Files = files.Length,
            Tasks = manifests.Sum(manifest => manifest.Tasks),
            Bytes = files.Sum(file => file.Bytes),
            Created = manifests.Length == 0 ? null : manifests.Max(manifest => manifest.Created),
            Findings = new JoinedList<AlabExportFinding>(findings),
        };
    }

    private bool Has(string file) => _manifests.Any(kept =>
        kept.FileName == file || kept.Manifest?.Files.Any(written => written.Name == file) == true);

    private static KeptManifest[] ManifestsIn(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*" + ExportManifest.Ending)
                .Where(path => Path.GetFileName(path).Length > ExportManifest.Ending.Length)
                .Select(KeptManifest.Read)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SourceFile.Unreadable(folder, exception);
        }
    }
}
