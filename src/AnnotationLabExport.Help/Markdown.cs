using System.Text.RegularExpressions;

namespace AnnotationLabExport.Help;

/// <summary>Plain text as Markdown.</summary>
internal static partial class Markdown
{
    /// <summary>The text with what Markdown would take for its own escaped.</summary>
    public static string Escaped(string text) => Special().Replace(text, @"\$0");

    [GeneratedRegex(@"[\\`*<>\[\]|]")]
    private static partial Regex Special();
}
