using System.Security.Cryptography;
using AnnotationLabExport.Sources.Files;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting.Manifests;

/// <summary>Hashes files, a piece at a time.</summary>
internal static class FileDigest
{
    private const int Piece = 1024 * 1024;

    /// <summary>The files of a source as a manifest holds them.</summary>
    /// <exception cref="Faults.AlabException">One cannot be read.</exception>
    public static IReadOnlyList<ManifestSource> Of(PathSource source, IWorkProgress progress, CancellationToken cancellation)
    {
        IReadOnlyList<FileInfo> files = source.Snapshot();
        var read = new ReadProgress { TotalBytes = files.Sum(file => file.Length) };
        return [.. files.Select(file => Of(file, progress, read, cancellation))];
    }

    private static ManifestSource Of(FileInfo file, IWorkProgress progress, ReadProgress read, CancellationToken cancellation)
    {
        try
        {
            return new ManifestSource
            {
                Name = file.Name,
                Bytes = file.Length,
                Sha256 = Of(file.FullName, progress, read, cancellation),
            };
        }
        catch (Exception exception) when (SourceFile.IsReadFault(exception))
        {
            throw SourceFile.Unreadable(file.FullName, exception);
        }
    }

    /// <summary>The SHA-256 of a file, upper-case hexadecimal.</summary>
    /// <param name="path">A full path.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="read">What was read so far.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static string Of(string path, IWorkProgress progress, ReadProgress read, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var piece = new byte[Piece];
        while (file.Read(piece) is > 0 and int count)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(piece, 0, count);
            read.Add(count);
            progress.Report("hashing", read);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
