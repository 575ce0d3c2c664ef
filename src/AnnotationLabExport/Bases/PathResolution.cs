using System.Collections.ObjectModel;
using System.Management.Automation;

namespace AnnotationLabExport.Bases;

/// <summary>From paths as users write them to full paths of the file system.</summary>
internal static class PathResolution
{
    private const string FileSystem = "FileSystem";

    /// <summary>The existing files and folders that a path with wildcards leads to: at least one.</summary>
    /// <remarks>
    /// A path whose brackets match nothing may be a file's own: results of an export bind here by the name of Path.
    /// </remarks>
    public static IReadOnlyCollection<string> ResolveWildcards(this PSCmdlet command, string path)
    {
        try
        {
            Collection<string> files = command.GetResolvedProviderPathFromPSPath(path, out ProviderInfo provider);
            RequireFileSystem(path, provider);
            if (files.Count > 0)
                return files;
            string literal = command.ResolveLiteral(path);
            return Path.Exists(literal) ? [literal] : throw Errors.NotFound(path);
        }
        catch (ItemNotFoundException exception)
        {
            throw Errors.NotFound(path, exception);
        }
    }

    /// <summary>The full path of a file that need not exist.</summary>
    public static string ResolveLiteral(this PSCmdlet command, string path)
    {
        string full = command.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out _);
        RequireFileSystem(path, provider);
        return full;
    }

    /// <summary>The one existing file that a path leads to; wildcards are allowed.</summary>
    public static string ResolveOne(this PSCmdlet command, string path)
    {
        IReadOnlyCollection<string> files = command.ResolveWildcards(path);
        if (files.Count > 1)
            throw Errors.PathAmbiguous(path);
        return files.First();
    }

    private static void RequireFileSystem(string path, ProviderInfo provider)
    {
        if (provider.Name != FileSystem)
            throw Errors.ProviderNotSupported(path, provider.Name);
    }
}
