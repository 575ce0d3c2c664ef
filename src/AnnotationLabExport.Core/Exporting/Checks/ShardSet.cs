using System.Globalization;
using System.Text.RegularExpressions;
using AnnotationLabExport.Exporting.Manifests;

namespace AnnotationLabExport.Exporting.Checks;

/// <summary>Whether shards are all there, each once, of one source, and no others among them.</summary>
/// <param name="folder">The full path of their folder.</param>
/// <param name="name">The name of the export.</param>
/// <param name="count">How many there should be.</param>
/// <param name="manifests">Their manifests, in the order of their numbers.</param>
internal sealed class ShardSet(string folder, string name, int count, IReadOnlyList<KeptManifest> manifests)
{
    private readonly KeptManifest[] _sound = [.. manifests.Where(kept => kept.Manifest is not null)];

    /// <summary>What is wrong.</summary>
    public IEnumerable<AlabExportFinding> Findings()
    {
        int[] missing = [.. Enumerable.Range(1, count).Except(_sound.Select(kept => kept.Shard!.Number))];
        ILookup<bool, (string File, ManifestShard Shard)> unnamed = UnnamedFiles().ToLookup(
            file => file.Shard.Count == count && missing.Contains(file.Shard.Number));
        return [.. Missing(missing, hasFiles: unnamed[true].Any()), .. Twice(), .. ShardDifferences.Among(_sound), .. Unknown(unnamed[false])];
    }

    private IEnumerable<AlabExportFinding> Missing(int[] missing, bool hasFiles)
    {
        if (missing.Length == 0)
            yield break;
        string files = hasFiles ? "; files are there without manifest, of an export that broke off or was made without -Manifest" : "";
        yield return new AlabExportFinding(ExportFindingCode.ShardMissing, string.Create(
            CultureInfo.InvariantCulture, $"{NumberRanges.Shards(missing)} of {count} {(missing.Length == 1 ? "is" : "are")} missing{files}."));
    }

    private IEnumerable<AlabExportFinding> Twice() => _sound
        .GroupBy(kept => kept.Shard!.Number)
        .Where(same => same.Count() > 1)
        .Select(same => new AlabExportFinding(ExportFindingCode.ShardTwice, string.Create(
            CultureInfo.InvariantCulture, $"shard {same.Key} is there more than once: {string.Join(", ", same.Select(kept => kept.FileName))}.")));

    private static IEnumerable<AlabExportFinding> Unknown(IEnumerable<(string File, ManifestShard Shard)> files) => files
        .GroupBy(file => file.Shard.Count, file => file.File)
        .Select(others => new AlabExportFinding(
            ExportFindingCode.FileUnknown,
            string.Create(CultureInfo.InvariantCulture, $"{others.First()}{(others.Count() == 1 ? "" : $" and {others.Count() - 1} more like it")} would be read with these shards, and {(others.Count() == 1 ? "is" : "are")} of another export."),
            others.First()));

    /// <summary>Files that are named like files of shards of this name, and that none of the manifests names.</summary>
    private IEnumerable<(string File, ManifestShard Shard)> UnnamedFiles()
    {
        ManifestFile[] files = [.. _sound.SelectMany(kept => kept.Manifest!.Files)];
        if (files.Length == 0)
            yield break;
        HashSet<string> named = new(files.Select(file => file.Name), StringComparer.Ordinal);
        string parts = string.Join('|', files.Select(file => file.Split is null ? "" : Regex.Escape("." + file.Split)).Distinct());
        string endings = string.Join('|', files.Select(file => Regex.Escape(ExportFormats.Of(file.Format).Extension)).Distinct());
        var pattern = new Regex($"^{Regex.Escape(name)}({parts})-(?<number>[0-9]{{5}})-of-(?<count>[0-9]{{5}})({endings})$", RegexOptions.CultureInvariant);
        foreach (string file in new DirectoryInfo(folder).EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal))
        {
            if (!named.Contains(file) && pattern.Match(file) is { Success: true } match)
                yield return (file, new ManifestShard(Number(match, "number"), Number(match, "count")));
        }
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
}
