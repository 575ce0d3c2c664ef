using System.Xml.Linq;

namespace AnnotationLabExport.Help;

/// <summary>Writes help in MAML, the format that <c>Get-Help</c> reads.</summary>
internal static class MamlWriter
{
    /// <summary>In the code of an example, where help shows the output too.</summary>
    public const string BetweenCodeAndOutput = "\n\n";

    private static readonly XNamespace Msh = "http://msh";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    /// <summary>Writes the help of cmdlets.</summary>
    /// <param name="cmdlets">The help.</param>
    /// <param name="pages">Where its pages are, which -Online leads to.</param>
    public static XDocument Write(IEnumerable<CmdletHelp> cmdlets, OnlinePages pages) =>
        new(new XElement(Msh + "helpItems", new XAttribute("schema", "maml"), cmdlets.Select(cmdlet => Write(cmdlet, pages))));

    private static XElement Write(CmdletHelp cmdlet, OnlinePages pages) => new(
        Command + "command",
        new XAttribute(XNamespace.Xmlns + "maml", Maml),
        new XAttribute(XNamespace.Xmlns + "command", Command),
        new XAttribute(XNamespace.Xmlns + "dev", Dev),
        new XElement(
            Command + "details",
            new XElement(Command + "name", cmdlet.Name),
            new XElement(Command + "verb", cmdlet.Verb),
            new XElement(Command + "noun", cmdlet.Noun),
            Texts(Maml + "description", cmdlet.Synopsis)),
        Texts(Maml + "description", cmdlet.Description),
        new XElement(Command + "syntax", cmdlet.ParameterSets.Select(set => Syntax(cmdlet, set))),
        new XElement(Command + "parameters", cmdlet.Parameters.Select(parameter => Parameter(parameter, parameter.Uses[0]))),
        new XElement(Command + "inputTypes", CmdletSyntax.Inputs(cmdlet).Select(type => Type(Command + "inputType", type))),
        new XElement(Command + "returnValues", cmdlet.Outputs.Select(type => Type(Command + "returnValue", type))),
        new XElement(Command + "examples", cmdlet.Examples.Select(Example)),
        new XElement(
            Command + "relatedLinks",
            new XElement(
                Maml + "navigationLink",
                new XElement(Maml + "linkText", "Online Version:"),
                new XElement(Maml + "uri", pages.Uri(cmdlet.Name)))));

    private static XElement Syntax(CmdletHelp cmdlet, string set) => new(
        Command + "syntaxItem",
        new XElement(Maml + "name", cmdlet.Name),
        from parameter in cmdlet.Parameters
        let use = parameter.Uses.FirstOrDefault(use => use.BelongsTo(set))
        where use is not null
        orderby use.Position ?? int.MaxValue, use.IsRequired ? 0 : 1
        select Parameter(parameter, use, inSyntax: true));

    private static XElement Parameter(ParameterHelp parameter, ParameterUse use, bool inSyntax = false) => new(
        Command + "parameter",
        new XAttribute("required", use.IsRequired),
        new XAttribute("variableLength", parameter.IsArray),
        new XAttribute("globbing", parameter.AcceptsWildcards),
        new XAttribute("pipelineInput", use.PipelineText),
        new XAttribute("position", use.PositionText),
        new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
        new XElement(Maml + "name", parameter.Name),
        inSyntax ? null : Texts(Maml + "description", parameter.Description),
        inSyntax && parameter.Values.Count > 0
            ? new XElement(Command + "parameterValueGroup", parameter.Values.Select(value => Value(value)))
            : null,
        inSyntax && parameter.IsSwitch ? null : Value(parameter.Type.Name, !parameter.IsSwitch),
        new XElement(Dev + "type", new XElement(Maml + "name", parameter.Type.Name), new XElement(Maml + "uri")));

    private static XElement Value(string text, bool isRequired = true) => new(
        Command + "parameterValue",
        new XAttribute("required", isRequired),
        new XAttribute("variableLength", text.EndsWith("[]", StringComparison.Ordinal)),
        text);

    private static XElement Type(XName name, TypeHelp type) => new(
        name,
        new XElement(Dev + "type", new XElement(Maml + "name", type.Name)),
        Texts(Maml + "description", type.Description));

    private static XElement Example(ExampleHelp example, int index) => new(
        Command + "example",
        new XElement(Maml + "title", $"Example {index + 1}"),
        new XElement(Dev + "code", example.Output.Length == 0 ? example.Code : example.Code + BetweenCodeAndOutput + example.Output),
        Texts(Dev + "remarks", example.Remarks));

    private static XElement Texts(XName name, IEnumerable<string> paragraphs) =>
        new(name, paragraphs.Select(paragraph => new XElement(Maml + "para", paragraph)));
}
