using System.Security.Cryptography;
using System.Text;

namespace AnnotationLabExport.Judging.Reporting;

/// <summary>The page's own sources, which are embedded: its frame, its styles and its script, joined in the order of their names.</summary>
internal static class PageResources
{
    private static readonly Lazy<string> LazyStyle = new(() => Join(".css"));
    private static readonly Lazy<string> LazyScript = new(() => Join(".js"));
    private static readonly Lazy<string> LazyBody = new(() => Join(".html"));

    /// <summary>All styles.</summary>
    public static string Style => LazyStyle.Value;

    /// <summary>The script: files that share a scope, each with what it says in its first line.</summary>
    public static string Script => LazyScript.Value;

    /// <summary>What stands between the page's body tags, before the data.</summary>
    public static string Body => LazyBody.Value;

    /// <summary>What a Content-Security-Policy calls a style or script by, so that no other runs.</summary>
    public static string HashOf(string content) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";

    private static string Join(string ending)
    {
        var assembly = typeof(PageResources).Assembly;
        var joined = new StringBuilder();
        foreach (string name in assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Page/", StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            joined.Append(reader.ReadToEnd().ReplaceLineEndings("\n"));
        }

        return joined.ToString();
    }
}
