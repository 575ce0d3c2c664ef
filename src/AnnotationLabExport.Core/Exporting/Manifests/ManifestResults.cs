using System.Diagnostics;
using System.Security.Cryptography;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting.Manifests;

/// <summary>From what an export gave to what a manifest holds, and back.</summary>
internal static class ManifestResults
{
    /// <summary>A file as a manifest holds it.</summary>
    public static ManifestFile FileOf(FormatExport export, AlabExportResult result) => new()
    {
        Name = Path.GetFileName(result.Path),
        Format = result.Format,
        Split = result.Split,
        Bytes = result.Bytes,
        Sha256 = result.Sha256,
        Tasks = result.Tasks,
        Completions = result.Completions,
        Annotations = result.Annotations,
        Skipped = result.Skipped,
        Rejected = result.Rejected,
        Unreadable = result.Unreadable,
        Labels = new SortedDictionary<string, long>(export.Labels.ToDictionary(), StringComparer.Ordinal),
        Spans = result.Spans,
        Diagnostics = result.Diagnostics.Keys.Cast<string>().ToDictionary(code => code, code => (int)result.Diagnostics[code]!),
    };

    /// <summary>How often each diagnostic was met, over all files.</summary>
    public static IReadOnlyDictionary<string, int> Sum(IEnumerable<ManifestFile> files) => files
        .SelectMany(file => file.Diagnostics)
        .GroupBy(met => met.Key, met => met.Value)
        .ToDictionary(met => met.Key, met => met.Sum());

    /// <summary>A labelling configuration as a manifest holds it.</summary>
    public static ManifestSource ConfigurationOf(LabelConfig config, string? name) => new()
    {
        Name = name,
        Bytes = config.Xml.Length,
        Sha256 = Convert.ToHexString(SHA256.HashData(config.Xml.Span)),
    };

    /// <summary>What an earlier export gave, if it wrote just these files and they are as it left them; else null.</summary>
    public static IReadOnlyList<AlabExportResult>? Of(
        ExportManifest manifest, IReadOnlyList<ExportTarget> targets, IWorkProgress progress, CancellationToken cancellation)
    {
        long started = Stopwatch.GetTimestamp();
        if (manifest.Files.Count != targets.Count)
            return null;
        var read = new ReadProgress { TotalBytes = manifest.Files.Sum(file => file.Bytes) };
        var results = new List<AlabExportResult>();
        foreach ((ManifestFile file, ExportTarget target) in manifest.Files.Zip(targets))
        {
            if (!IsAsLeft(file, target, progress, read, cancellation))
                return null;
            results.Add(ResultOf(file, target, Stopwatch.GetElapsedTime(started)));
        }

        return results;
    }

    private static bool IsAsLeft(
        ManifestFile file, ExportTarget target, IWorkProgress progress, ReadProgress read, CancellationToken cancellation)
    {
        if ((file.Name, file.Format, file.Split) != (Path.GetFileName(target.Path), target.Format, target.Split))
            return false;
        try
        {
            return new FileInfo(target.Path).Length == file.Bytes
                && FileDigest.Of(target.Path, progress, read, cancellation) == file.Sha256;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static AlabExportResult ResultOf(ManifestFile file, ExportTarget target, TimeSpan elapsed) => new()
    {
        Path = target.Path,
        Format = file.Format,
        Split = file.Split,
        Unchanged = true,
        Tasks = file.Tasks,
        Completions = file.Completions,
        Annotations = file.Annotations,
        Skipped = file.Skipped,
        Rejected = file.Rejected,
        Unreadable = file.Unreadable,
        Diagnostics = new CountsByName(new Dictionary<string, int>(file.Diagnostics, StringComparer.OrdinalIgnoreCase)),
        Spans = file.Spans,
        Bytes = file.Bytes,
        Sha256 = file.Sha256,
        Elapsed = elapsed,
    };
}
