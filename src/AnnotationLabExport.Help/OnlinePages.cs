using System.Text.RegularExpressions;

namespace AnnotationLabExport.Help;

/// <summary>Where the pages of the cmdlets are read online: in the repository that the manifest names.</summary>
/// <param name="projectUri">The address of the repository.</param>
internal sealed partial record OnlinePages(string projectUri)
{
    /// <summary>Reads the address from a manifest.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static OnlinePages Of(string manifest) => ProjectUri().Match(manifest) is { Success: true } found
        ? new OnlinePages(found.Groups["uri"].Value.TrimEnd('/'))
        : throw new InvalidDataException("The manifest has no ProjectUri, so help has no online version.");

    /// <summary>The page of a cmdlet.</summary>
    public string Uri(string cmdlet) => $"{projectUri}/blob/main/docs/cmdlets/{cmdlet}.md";

    [GeneratedRegex(@"^\s*ProjectUri\s*=\s*'(?<uri>[^']+)'", RegexOptions.Multiline)]
    private static partial Regex ProjectUri();
}
