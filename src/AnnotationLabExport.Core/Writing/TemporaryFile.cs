namespace AnnotationLabExport.Writing;

/// <summary>
/// Files that stand beside a target while it is written. Whoever writes one has it locked, so that one which a killed
/// process left behind can be told apart, and is removed when the same target is written again.
/// </summary>
internal static class TemporaryFile
{
    /// <summary>File systems allow 255 bytes; a name may take four bytes a character.</summary>
    private const int LongestPrefix = 40;

    /// <summary>Makes a new one, after removing those that were left behind.</summary>
    /// <param name="target">The target's full path.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static FileStream Create(string target)
    {
        string folder = Path.GetDirectoryName(target)!;
        string prefix = Prefix(target);
        RemoveLeftovers(folder, prefix);
        return new FileStream(
            Path.Combine(folder, $"{prefix}{Guid.NewGuid():N}.tmp"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
    }

    private static string Prefix(string target)
    {
        string name = Path.GetFileName(target);
        return $".{(name.Length > LongestPrefix ? name[..LongestPrefix] : name)}.";
    }

    private static void RemoveLeftovers(string folder, string prefix)
    {
        var options = new EnumerationOptions { AttributesToSkip = FileAttributes.None, MatchType = MatchType.Simple };
        foreach (string file in Directory.EnumerateFiles(folder, "*.tmp", options))
        {
            string name = Path.GetFileName(file);
            if (name.StartsWith(prefix, StringComparison.Ordinal) && Guid.TryParseExact(name[prefix.Length..^4], "N", out _))
                RemoveUnlessInUse(file);
        }
    }

    private static void RemoveUnlessInUse(string file)
    {
        try
        {
            using (new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                if (!OperatingSystem.IsWindows())
                    File.Delete(file);
            }

            File.Delete(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another export writes it, or it is not ours to remove: it does no harm.
        }
    }
}
