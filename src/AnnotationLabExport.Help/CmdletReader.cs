using System.Reflection;
using System.Xml.Linq;

namespace AnnotationLabExport.Help;

/// <summary>Reads the help of the cmdlets of an assembly; what it misses it adds to the problems.</summary>
internal sealed class CmdletReader(XmlDocumentation documentation, ICollection<string> problems)
{
    private const int FewestExamples = 3;

    private readonly ParameterReader _parameters = new(documentation);

    public IEnumerable<CmdletHelp> Read(Assembly module) =>
        module.GetTypes()
            .Where(type => !type.IsAbstract)
            .Select(type => (Class: type, Cmdlet: type.Attributes("Cmdlet").FirstOrDefault()))
            .Where(found => found.Cmdlet is not null)
            .OrderBy(found => found.Class.Name, StringComparer.Ordinal)
            .Select(found => Read(found.Class, found.Cmdlet!));

    private CmdletHelp Read(Type type, CustomAttributeData cmdlet)
    {
        string[] name = [.. cmdlet.Values<string>()];
        XElement texts = documentation.Of(type);
        ParameterHelp[] parameters = [.. _parameters.Read(type)];
        var help = new CmdletHelp(name[0], name[1])
        {
            Synopsis = DocumentationText.Paragraphs(texts.Element("summary")),
            Description = DocumentationText.Paragraphs(texts.Element("remarks")),
            ParameterSets = Sets(cmdlet, parameters),
            Parameters = cmdlet.Named<bool>("SupportsShouldProcess")
                ? [.. parameters, CommonParameter.WhatIf, CommonParameter.Confirm]
                : parameters,
            Outputs = [.. type.Attributes("OutputType").SelectMany(Outputs).DistinctBy(output => output.Name)],
            Examples = [.. texts.Elements("example").Select(Example)],
        };
        Check(help);
        return help;
    }

    private static string[] Sets(CustomAttributeData cmdlet, IEnumerable<ParameterHelp> parameters)
    {
        string[] named = [.. parameters.SelectMany(parameter => parameter.Uses).Select(use => use.Set).Where(set => set != ParameterUse.AllSets).Distinct()];
        string? first = cmdlet.Named<string>("DefaultParameterSetName");
        return named.Length == 0 ? [ParameterUse.AllSets] : [.. named.OrderBy(set => set == first ? 0 : 1)];
    }

    private IEnumerable<TypeHelp> Outputs(CustomAttributeData output) =>
        output.Values<Type>()
            .Where(type => type.Name != "Void")
            .Select(type => new TypeHelp(type.FullName ?? type.Name, DocumentationText.Paragraphs(documentation.Of(type).Element("summary"))));

    private static ExampleHelp Example(XElement example)
    {
        var remarks = new XElement(example);
        remarks.Elements("code").Remove();
        remarks.Elements("output").Remove();
        return new ExampleHelp(
            DocumentationText.Code(example.Element("code")), DocumentationText.Code(example.Element("output")), DocumentationText.Paragraphs(remarks));
    }

    private void Check(CmdletHelp help)
    {
        if (help.Synopsis.Count == 0)
            problems.Add($"{help.Name} has no <summary>.");
        if (help.Description.Count == 0)
            problems.Add($"{help.Name} has no <remarks>.");
        if (help.Examples.Count < FewestExamples)
            problems.Add($"{help.Name} has {help.Examples.Count} <example>s, and must have {FewestExamples} at least.");
        if (help.Examples.Any(example => example.Code.Length == 0 || example.Remarks.Count == 0))
            problems.Add($"{help.Name} has an <example> without <code> or without a text that says what it does.");
        if (help.Examples.Any(example => example.Code.Contains(MamlWriter.BetweenCodeAndOutput, StringComparison.Ordinal)))
            problems.Add($"{help.Name} has an <example> with a blank line in its <code>, after which the output would begin.");
        foreach (ParameterHelp parameter in help.Parameters.Where(parameter => parameter.Description.Count == 0))
            problems.Add($"{help.Name}: the parameter -{parameter.Name} has no <summary>.");
    }
}
