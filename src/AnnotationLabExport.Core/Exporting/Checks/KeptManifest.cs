using System.Globalization;
using System.Text.RegularExpressions;
using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.Exporting.Manifests;

namespace AnnotationLabExport.Exporting.Checks;

/// <summary>A manifest that lies in a folder, or what should be one.</summary>
/// <param name="FileName">The name of its file.</param>
/// <param name="Name">The name of its export.</param>
/// <param name="Shard">The shard that it is about, by itself or else by its file's name; null if it is about none.</param>
/// <param name="Manifest">What it says; null if it is none, or damaged.</param>
internal sealed partial record KeptManifest(string FileName, string Name, ManifestShard? Shard, ExportManifest? Manifest)
{
    /// <summary>Reads a manifest.</summary>
    /// <param name="path">A full path.</param>
    public static KeptManifest Read(string path)
    {
        string file = Path.GetFileName(path);
        string name = file[..^ExportManifest.Ending.Length];
        ExportManifest? manifest = ExportManifest.Read(path) is { } read && IsSound(read) ? read : null;
        Match match = Suffix().Match(name);
        if (!match.Success || manifest is { Shard: null })
            return new KeptManifest(file, name, manifest?.Shard, manifest);
        ManifestShard? shard = manifest is not null ? manifest.Shard : Known(new ManifestShard(Number(match, 1), Number(match, 2)));
        return new KeptManifest(file, shard is null ? name : name[..match.Index], shard, manifest);
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static ManifestShard? Known(ManifestShard shard) => TaskShard.IsOne(shard.Number, shard.Count) ? shard : null;

    /// <summary>Whoever can write into the folder can write anything there; files of other folders are nobody's business.</summary>
    private static bool IsSound(ExportManifest manifest) =>
        manifest is { Module: not null, Sources: not null, Options: not null, Files: not null }
        && (manifest.Shard is null || Known(manifest.Shard) is not null)
        && manifest.Files.All(file => file is { Name: not null, Sha256: not null } && IsFileName(file.Name));

    private static bool IsFileName(string name) => name.Length > 0 && name is not ("." or "..") && !name.AsSpan().ContainsAny('/', '\\', '\0');

    [GeneratedRegex("-([0-9]{5})-of-([0-9]{5})$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();
}
