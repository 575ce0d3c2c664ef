using System.Text;
using System.Text.RegularExpressions;

namespace AnnotationLabExport.Help;

/// <summary>The help of a cmdlet as a page of Markdown.</summary>
/// <param name="cmdlet">The help.</param>
/// <param name="all">All cmdlets, whose names become links.</param>
internal sealed partial class CmdletPage(CmdletHelp cmdlet, IReadOnlyCollection<CmdletHelp> all)
{
    private readonly StringBuilder _text = new();

    /// <summary>The page.</summary>
    public string Text()
    {
        _text.Append("# ").Append(cmdlet.Name).Append("\n\n");
        Paragraphs(cmdlet.Synopsis);
        Heading(2, "Syntax");
        Block("powershell", string.Join("\n\n", cmdlet.ParameterSets.Select(set => string.Join("\n    ", CmdletSyntax.Lines(cmdlet, set)))));
        Heading(2, "Description");
        Paragraphs(cmdlet.Description);
        Heading(2, "Examples");
        foreach ((int index, ExampleHelp example) in cmdlet.Examples.Index())
        {
            Heading(3, $"Example {index + 1}");
            Block("powershell", example.Code);
            if (example.Output.Length > 0)
                Block("text", example.Output);
            Paragraphs(example.Remarks);
        }

        Heading(2, "Parameters");
        foreach (ParameterHelp parameter in cmdlet.Parameters)
        {
            Heading(3, $"-{parameter.Name}");
            Paragraphs(parameter.Description);
            _text.Append(CmdletSyntax.Facts(parameter)).Append("\n\n");
        }

        Types("Inputs", [.. CmdletSyntax.Inputs(cmdlet)]);
        Types("Outputs", cmdlet.Outputs);
        return _text.ToString().TrimEnd() + "\n";
    }

    private void Heading(int level, string title) => _text.Append('#', level).Append(' ').Append(title).Append("\n\n");

    private void Block(string language, string text) =>
        _text.Append("```").Append(language).Append('\n').Append(text).Append("\n```\n\n");

    /// <summary>Paragraphs apart from each other, the items of a list one after another.</summary>
    private void Paragraphs(IReadOnlyList<string> paragraphs)
    {
        foreach ((int index, string paragraph) in paragraphs.Index())
        {
            bool inList = IsItem(paragraph) && index + 1 < paragraphs.Count && IsItem(paragraphs[index + 1]);
            _text.Append(Linked(Markdown.Escaped(paragraph))).Append(inList ? "\n" : "\n\n");
        }
    }

    private void Types(string title, IReadOnlyCollection<TypeHelp> types)
    {
        if (types.Count == 0)
            return;
        Heading(2, title);
        Paragraphs([.. types.Select(type => $"- {type.Name}: {string.Join(' ', type.Description)}".TrimEnd(' ', ':'))]);
    }

    private static bool IsItem(string paragraph) => paragraph.StartsWith("- ", StringComparison.Ordinal);

    private string Linked(string text) => CmdletName().Replace(text, name =>
        name.Value != cmdlet.Name && all.Any(other => other.Name == name.Value) ? $"[{name.Value}]({name.Value}.md)" : name.Value);

    [GeneratedRegex(@"\b[A-Z]\w+-Alab\w+\b")]
    private static partial Regex CmdletName();
}
