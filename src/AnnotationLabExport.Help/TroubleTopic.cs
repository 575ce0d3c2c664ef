using System.Reflection;
using System.Text;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Help;

/// <summary>The about topic that lists every error and every diagnostic, of the words that stand at their codes.</summary>
internal sealed class TroubleTopic(XmlDocumentation documentation, ICollection<string> problems)
{
    /// <summary>The topic's file; in the sources a line {ErrorCode} and a line {DiagnosticCode} stand for the lists.</summary>
    public const string Name = "about_AnnotationLabExport_Trouble.help.txt";

    private const int Width = 78;

    /// <summary>Puts the lists into the topic.</summary>
    public string Fill(string topic) => topic
        .Replace($"{{{nameof(ErrorCode)}}}\n", List(Enum.GetValues<ErrorCode>().OrderBy(code => code.ToString(), StringComparer.Ordinal).Select(Entry)), StringComparison.Ordinal)
        .Replace($"{{{nameof(DiagnosticCode)}}}\n", List(Enum.GetValues<DiagnosticCode>().OrderBy(code => code.ToString(), StringComparer.Ordinal).Select(Entry)), StringComparison.Ordinal);

    private (string Title, string Text) Entry(ErrorCode code)
    {
        FieldInfo field = typeof(ErrorCode).GetField(code.ToString())!;
        string meaning = Text(field, "summary");
        string remedy = Text(field, "remarks");
        if (meaning.Length == 0 || remedy.Length == 0)
            problems.Add($"{nameof(ErrorCode)}.{code} needs a <summary> that says what is wrong and <remarks> that say what to do.");
        return ($"{code}", $"{meaning} {remedy}");
    }

    private static (string Title, string Text) Entry(DiagnosticCode code) =>
        ($"{code} ({DiagnosticCatalog.Severity(code)})", $"{DiagnosticCatalog.Meaning(code)} {DiagnosticCatalog.Remedy(code)}");

    private string Text(FieldInfo field, string element) =>
        string.Join(' ', DocumentationText.Paragraphs(documentation.Of(field).Element(element)));

    private static string List(IEnumerable<(string Title, string Text)> entries)
    {
        var list = new StringBuilder();
        foreach ((string title, string text) in entries)
        {
            list.Append("    ").Append(title).Append('\n');
            foreach (string line in LineBreaks.Wrapped(text, Width - 8))
                list.Append("        ").Append(line).Append('\n');
        }

        return list.ToString();
    }
}
