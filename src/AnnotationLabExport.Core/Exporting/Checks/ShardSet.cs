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
    public IEnumerable<AlabExportFinding> Findings() => [.. Missing(), .. Twice(), .. ShardDifferences.Among(_sound), .. Unknown()];

    private IEnumerable<AlabExportFinding> Missing()
    {
        int[] missing = [.. Enumerable.Range(1, count).Except(_sound.Select(kept => kept.Shard!.Number))];
        if (missing.Length > 0)
        {
            yield return new AlabExportFinding(ExportFindingCode.ShardMissing, string.Create(
                CultureInfo.InvariantCulture, $"{NumberRanges.Shards(missing)} of {count} {(missing.Length == 1 ? "is" : "are")} missing."));
        }
    }

    private IEnumerable<AlabExportFinding> Twice() => _sound
        .GroupBy(kept => kept.Shard!.Number)
        .Where(same => same.Count() > 1)
        .Select(same => new AlabExportFinding(ExportFindingCode.ShardTwice, string.Create(
            CultureInfo.InvariantCulture, $"shard {same.Key} is there more than once: {string.Join(", ", same.Select(kept => kept.FileName))}.")));

    /// <summary>Files that are named like files of shards of this name, and are none of these.</summary>
    private IEnumerable<AlabExportFinding> Unknown()
    {
        ManifestFile[] files = [.. _sound.SelectMany(kept => kept.Manifest!.Files)];
        HashSet<string> known = new(files.Select(file => file.Name), StringComparer.Ordinal);
        string parts = string.Join('|', files.Select(file => file.Split is null ? "" : Regex.Escape("." + file.Split)).Distinct());
        string endings = string.Join('|', files.Select(file => Regex.Escape(ExportFormats.Of(file.Format).Extension)).Distinct());
        var pattern = new Regex($"^{Regex.Escape(name)}({parts})-[0-9]{{5}}-of-[0-9]{{5}}({endings})$", RegexOptions.CultureInvariant);
        return files.Length == 0 ? [] : new DirectoryInfo(folder).EnumerateFiles()
            .Select(file => file.Name)
            .Where(file => !known.Contains(file) && pattern.IsMatch(file))
            .Order(StringComparer.Ordinal)
            .Select(file => new AlabExportFinding(
                ExportFindingCode.FileUnknown, $"{file} belongs to none of these shards; what reads all files of that pattern reads it too.", file));
    }
}
