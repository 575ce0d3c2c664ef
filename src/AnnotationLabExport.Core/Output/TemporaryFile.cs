namespace AnnotationLabExport.Output;

/// <summary>
/// Files that stand beside a target while it is written. Whoever writes one has it locked, so that one which a killed
/// process left behind can be told apart, and is removed when the same target is written again.
/// </summary>
internal static class TemporaryFile
{
    /// <summary>File systems allow 255 bytes; a name may take four bytes a character.</summary>
    private const int LongestPrefix = 40;

    private const string Ending = ".tmp";

    /// <summary>How often a new file is tried before the fault is thrown.</summary>
    private const int Attempts = 20;

    /// <summary>What a lock that somebody else holds says on Unix: EAGAIN, 11 on Linux and 35 on macOS.</summary>
    private static readonly int WouldBlock = OperatingSystem.IsMacOS() ? 35 : 11;

    /// <summary>Makes a new one, after removing those that were left behind.</summary>
    /// <param name="target">The target's full path.</param>
    /// <param name="leftovers">What was left behind in the target's folder, which is looked through if null.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static FileStream Create(string target, Leftovers? leftovers = null)
    {
        string folder = Path.GetDirectoryName(target)!;
        string prefix = Prefix(target);
        foreach (string file in (leftovers ?? new Leftovers()).In(folder))
        {
            if (IsOf(prefix, file))
                RemoveUnlessInUse(file);
        }

        for (int attempt = 1; ; attempt++)
        {
            string path = Path.Combine(folder, $"{prefix}{Guid.NewGuid():N}{Ending}");
            if (CreateLocked(path, isLastAttempt: attempt == Attempts) is { } file)
                return file;
        }
    }

    /// <summary>
    /// A file is there a moment before it is locked: in that moment another export may take it for a leftover, lock it
    /// and remove it.
    /// </summary>
    private static FileStream? CreateLocked(string path, bool isLastAttempt)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        }
        catch (IOException exception) when (exception.HResult == WouldBlock && !isLastAttempt)
        {
            return null;
        }

        if (File.Exists(path) || isLastAttempt)
            return file;
        file.Dispose();
        return null;
    }

    private static string Prefix(string target)
    {
        string name = Path.GetFileName(target);
        return $".{(name.Length > LongestPrefix ? name[..LongestPrefix] : name)}.";
    }

    /// <summary>All that end as temporary files do, in a folder.</summary>
    public static string[] In(string folder) => Directory.GetFiles(
        folder, "*" + Ending, new EnumerationOptions { AttributesToSkip = FileAttributes.None, MatchType = MatchType.Simple });

    /// <summary>Whether a file is a temporary one of the target with that prefix.</summary>
    private static bool IsOf(string prefix, string file)
    {
        string name = Path.GetFileName(file);
        return name.Length > prefix.Length + Ending.Length
            && name.StartsWith(prefix, StringComparison.Ordinal)
            && Guid.TryParseExact(name[prefix.Length..^Ending.Length], "N", out _);
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
