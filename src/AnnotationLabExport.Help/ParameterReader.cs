using System.Reflection;

namespace AnnotationLabExport.Help;

/// <summary>Reads the parameters of a cmdlet: those of its class, of its base classes, and of the shared classes in its fields.</summary>
internal sealed class ParameterReader(XmlDocumentation documentation)
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public IEnumerable<ParameterHelp> Read(Type cmdlet) =>
        Properties(cmdlet)
            .Concat(SharedClasses(cmdlet).SelectMany(Properties).Where(option => OptionUse.Offers(cmdlet, option)))
            .Select(Read)
            .OrderBy(parameter => parameter.Uses.Min(use => use.Position ?? int.MaxValue))
            .ThenBy(parameter => parameter.Name, StringComparer.Ordinal);

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.Lineage()
            .SelectMany(owner => owner.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .DistinctBy(property => property.Name)
            .Where(property => property.Attributes("Parameter").Any());

    /// <summary>As the module finds them when a cmdlet is called (SharedParameters.Of).</summary>
    private static IEnumerable<Type> SharedClasses(Type owner) =>
        owner.Lineage()
            .SelectMany(type => type.GetFields(Declared))
            .Select(field => field.FieldType)
            .Where(type => type.Lineage().Any(ancestor => ancestor.Name == "SharedParameters"))
            .SelectMany(type => SharedClasses(type).Prepend(type));

    private ParameterHelp Read(PropertyInfo property)
    {
        Type type = property.PropertyType;
        Type valueType = type.ValueType();
        FieldInfo[] members = valueType.IsEnum ? valueType.GetFields(BindingFlags.Public | BindingFlags.Static) : [];
        return new ParameterHelp(property.Name, new TypeHelp(type.DisplayName(), Summary(valueType)))
        {
            Description =
            [
                .. DocumentationText.Paragraphs(documentation.Of(property).Element("summary")),
                .. members.SelectMany(Describe),
                .. OptionUse.Formats(property.Name),
            ],
            Uses = [.. property.Attributes("Parameter").Select(Use)],
            Aliases = [.. property.Attributes("Alias").SelectMany(alias => alias.Values<string>())],
            Values = members.Length > 0
                ? [.. members.Select(member => member.Name)]
                : [.. property.Attributes("ValidateSet").SelectMany(set => set.Values<string>())],
            AcceptsWildcards = property.Attributes("SupportsWildcards").Any(),
            IsSwitch = valueType.Name == "SwitchParameter",
        };
    }

    private static ParameterUse Use(CustomAttributeData parameter) =>
        new(parameter.Named<string>("ParameterSetName") ?? ParameterUse.AllSets,
            parameter.Named<bool>("Mandatory"),
            parameter.NamedArguments.Any(argument => argument.MemberName == "Position") ? parameter.Named<int>("Position") : null,
            parameter.Named<bool>("ValueFromPipeline"),
            parameter.Named<bool>("ValueFromPipelineByPropertyName"));

    private IReadOnlyList<string> Summary(Type type) => DocumentationText.Paragraphs(documentation.Of(type).Element("summary"));

    /// <summary>What a value of an enum means; the values themselves show in the syntax in any case.</summary>
    private IEnumerable<string> Describe(FieldInfo member)
    {
        string meaning = string.Join(' ', DocumentationText.Paragraphs(documentation.Of(member).Element("summary")));
        return meaning.Length == 0 ? [] : [$"- {member.Name}: {meaning}"];
    }
}
