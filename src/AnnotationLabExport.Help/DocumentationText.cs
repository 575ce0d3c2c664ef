using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AnnotationLabExport.Help;

/// <summary>Turns the elements of XML documentation into the plain paragraphs of the help.</summary>
internal static partial class DocumentationText
{
    /// <summary>The paragraphs of an element; none where it is missing or empty.</summary>
    public static IReadOnlyList<string> Paragraphs(XElement? element)
    {
        var paragraphs = new List<string>();
        var running = new StringBuilder();
        foreach (XNode node in element?.Nodes() ?? [])
        {
            if (node is XElement { Name.LocalName: "para" or "list" } block)
            {
                End();
                paragraphs.AddRange(block.Name.LocalName == "list"
                    ? block.Elements("item").Select(item => "- " + Plain(Inline(item)))
                    : Paragraphs(block));
            }
            else
            {
                running.Append(Inline(node));
            }
        }

        End();
        return paragraphs;

        void End()
        {
            if (Plain(running.ToString()) is { Length: > 0 } text)
                paragraphs.Add(text);
            running.Clear();
        }
    }

    /// <summary>
    /// The lines of a piece of code or output, without the margin: that of the line on which the element ends, if nothing else
    /// stands there, else what all lines share.
    /// </summary>
    public static string Code(XElement? element)
    {
        string[] lines = (element?.Value ?? "").ReplaceLineEndings("\n").Split('\n');
        string[] filled = [.. lines.Where(line => !string.IsNullOrWhiteSpace(line))];
        if (filled.Length == 0)
            return "";
        int margin = string.IsNullOrWhiteSpace(lines[^1]) ? lines[^1].Length : filled.Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > margin ? line[margin..].TrimEnd() : "")).Trim('\n');
    }

    private static string Inline(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "seealso" } see when see.IsEmpty => Reference(see),
        XElement { Name.LocalName: "paramref" or "typeparamref" } name => (string?)name.Attribute("name") ?? "",
        XElement { Name.LocalName: "term" } term => string.Concat(term.Nodes().Select(Inline)) + ": ",
        XElement other => string.Concat(other.Nodes().Select(Inline)),
        _ => "",
    };

    /// <summary>A reference by the name under which a user of PowerShell meets what it points to.</summary>
    private static string Reference(XElement see)
    {
        if ((string?)see.Attribute("langword") is { } word)
            return word is "null" or "true" or "false" ? "$" + word : word;
        if ((string?)see.Attribute("cref") is not { Length: > 2 } target)
            return (string?)see.Attribute("href") ?? "";

        string name = target[(target.LastIndexOf('.') + 1)..];
        if (target.StartsWith("P:", StringComparison.Ordinal) && target.Contains("Command", StringComparison.Ordinal))
            return "-" + name;
        return CmdletClass().Replace(name, "$1-$2");
    }

    private static string Plain(string text) => WhiteSpace().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex("^([A-Z][a-z]+(?:To|From)?)(Alab[A-Za-z]+)Command$")]
    private static partial Regex CmdletClass();
}
