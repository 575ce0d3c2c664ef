using System.Collections.ObjectModel;
using System.Management.Automation;
using AnnotationLabExport.Sources.Files;

namespace AnnotationLabExport.Bases;

/// <summary>From paths as users write them to full paths of the file system.</summary>
internal static class PathResolution
{
    private const string FileSystem = "FileSystem";

    /// <summary>The sources that paths with wildcards lead to.</summary>
    public static IEnumerable<PathSource> WildcardSources(this PSCmdlet command, string[] paths) =>
        paths.SelectMany(command.ResolveWildcards).Select(path => new PathSource(path));

    /// <summary>The sources that paths without wildcards lead to.</summary>
    public static IEnumerable<PathSource> LiteralSources(this PSCmdlet command, string[] paths) =>
        paths.Select(command.ResolveLiteral).Select(path => new PathSource(path));

    /// <summary>The existing files and folders that a path with wildcards leads to: at least one.</summary>
    /// <remarks>
    /// A path whose brackets match nothing may be a file's own: results of an export bind here by the name of Path.
    /// </remarks>
    public static IReadOnlyCollection<string> ResolveWildcards(this PSCmdlet command, string path)
    {
        try
        {
            Collection<string> files = command.GetResolvedProviderPathFromPSPath(path, out ProviderInfo provider);
            command.RequireFileSystem(path, provider);
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
        command.RequireFileSystem(path, provider);
        return full;
    }

    /// <summary>The one existing file that a path leads to; wildcards are allowed.</summary>
    public static string ResolveOne(this PSCmdlet command, string path)
    {
        IReadOnlyCollection<string> files = command.ResolveWildcards(path);
        if (files.Count > 1)
            command.ThrowTerminatingError(Errors.PathAmbiguous(path));
        return files.First();
    }

    private static void RequireFileSystem(this PSCmdlet command, string path, ProviderInfo provider)
    {
        if (provider.Name != FileSystem)
            command.ThrowTerminatingError(Errors.ProviderNotSupported(path, provider.Name));
    }
}
