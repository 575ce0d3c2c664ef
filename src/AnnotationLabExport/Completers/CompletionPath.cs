using System.Management.Automation;

namespace AnnotationLabExport.Completers;

/// <summary>From a path on the command line to files, for completers: it never throws and leaves nothing in $Error.</summary>
internal static class CompletionPath
{
    /// <summary>Without a wildcard nothing has to exist: an error would stay in $Error.</summary>
    private static readonly ScriptBlock Resolve = ScriptBlock.Create("""
        $path = $ExecutionContext.SessionState.Path
        if ([WildcardPattern]::ContainsWildcardCharacters($args[0])) { $path.GetResolvedPSPathFromPSPath($args[0]).ProviderPath }
        else { $path.GetUnresolvedProviderPathFromPSPath($args[0]) }
        """);

    /// <summary>The existing files that a path leads to.</summary>
    public static IEnumerable<string> Files(string path)
    {
        if (path.Length == 0)
            return [];
        try
        {
            return [.. Resolve.Invoke(path).Select(file => file.ToString()).Where(File.Exists)];
        }
        catch (RuntimeException)
        {
            return [];
        }
    }
}
