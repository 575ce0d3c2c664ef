using System.Security.Cryptography;

namespace AnnotationLabExport.Sources.Databases;

/// <summary>What tells one state of a project from another, the same in every database: docs/formats.md §20.</summary>
internal static class ProjectDigest
{
    /// <summary>How many tasks there are, and the SHA-256 of their hashes, in hexadecimal.</summary>
    /// <param name="hashes">The hash of each task's content, in the order of the project.</param>
    public static (long Tasks, string Sha256) Of(IEnumerable<byte[]> hashes)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long tasks = 0;
        foreach (byte[] hash in hashes)
        {
            digest.AppendData(hash);
            tasks++;
        }

        return (tasks, Convert.ToHexString(digest.GetHashAndReset()));
    }
}
