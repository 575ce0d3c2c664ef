using System.Globalization;
using AnnotationLabExport.Exporting.Manifests;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting.Checks;

/// <summary>Whether files are as they were when they were written.</summary>
/// <param name="folder">The full path of their folder.</param>
/// <param name="files">The files, by what manifests say of them.</param>
internal sealed class FileCheck(string folder, IReadOnlyList<ManifestFile> files)
{
    /// <summary>The files that are not, in their order; those of the right size are read.</summary>
    public IEnumerable<AlabExportFinding> Findings(IWorkProgress progress, CancellationToken cancellation)
    {
        var read = new ReadProgress { TotalBytes = files.Sum(file => file.Bytes) };
        foreach (ManifestFile file in files)
        {
            if (Of(file, progress, read, cancellation) is { } finding)
                yield return finding;
        }
    }

    private AlabExportFinding? Of(ManifestFile file, IWorkProgress progress, ReadProgress read, CancellationToken cancellation)
    {
        var found = new FileInfo(Path.Combine(folder, file.Name));
        try
        {
            if (!found.Exists)
                return new AlabExportFinding(ExportFindingCode.FileMissing, $"{file.Name} is missing.", file.Name);
            if (found.Length != file.Bytes)
                return Changed(file, string.Create(CultureInfo.InvariantCulture, $"has {found.Length} bytes, not {file.Bytes}."));
            return FileDigest.Of(found.FullName, progress, read, cancellation).Equals(file.Sha256, StringComparison.OrdinalIgnoreCase)
                ? null
                : Changed(file, "has other content of the same size.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new AlabExportFinding(ExportFindingCode.FileUnreadable, $"{file.Name} cannot be read.", file.Name);
        }
    }

    private static AlabExportFinding Changed(ManifestFile file, string how) =>
        new(ExportFindingCode.FileChanged, $"{file.Name} {how}", file.Name);
}
