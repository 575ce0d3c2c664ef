using AnnotationLabExport.Exporting.Manifests;

namespace AnnotationLabExport.Exporting.Checks;

/// <summary>Finds shards that were not made as most of the others were.</summary>
internal static class ShardDifferences
{
    /// <summary>What is different, each once with the shards of which it holds.</summary>
    /// <param name="shards">The shards.</param>
    public static IEnumerable<AlabExportFinding> Among(IReadOnlyList<KeptManifest> shards) =>
    [
        .. Of(shards, ExportFindingCode.SourceDiffers, "of another source, or another state of it,", manifest => manifest.Sources),
        .. Of(shards, ExportFindingCode.ConfigurationDiffers, "with another labelling configuration", manifest => manifest.Configuration),
        .. Of(shards, ExportFindingCode.PartsDiffer, "of tasks that came split otherwise", manifest => manifest.Parts),
        .. Of(shards, ExportFindingCode.OptionsDiffer, "with other options", manifest => manifest.Options),
        .. Of(shards, ExportFindingCode.ModuleDiffers, "by another version of the module", manifest => manifest.Module),
    ];

    private static IEnumerable<AlabExportFinding> Of(
        IReadOnlyList<KeptManifest> shards, ExportFindingCode code, string how, Func<ExportManifest, object?> what)
    {
        IGrouping<string, int>[] kinds = [.. shards
            .GroupBy(kept => ExportManifest.TextOf(what(kept.Manifest!)), kept => kept.Shard!.Number)
            .OrderByDescending(kind => kind.Count())];
        if (kinds.Length < 2)
            yield break;
        int[] others = [.. kinds.Skip(1).SelectMany(kind => kind).Distinct().Order()];
        yield return new AlabExportFinding(
            code, $"{NumberRanges.Shards(others)} {(others.Length == 1 ? "was" : "were")} made {how} than {NumberRanges.Shards([.. kinds[0].Distinct().Order()])}.");
    }
}
