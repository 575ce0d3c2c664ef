using System.Reflection;
using System.Xml.Linq;

namespace AnnotationLabExport.Help;

/// <summary>The XML documentation that the compiler writes beside the module's assembly and those of its family.</summary>
/// <param name="family">How the names of the assemblies begin whose documentation is ours.</param>
internal sealed class XmlDocumentation(string family)
{
    private readonly Dictionary<string, Dictionary<string, XElement>> _members = [];

    /// <summary>The documentation of a type; an empty element where there is none.</summary>
    public XElement Of(Type type) => Find(type.Assembly, "T:" + Id(type)) ?? Nothing();

    /// <summary>The documentation of a member of an enum.</summary>
    public XElement Of(FieldInfo field) => Find(field.Module.Assembly, $"F:{Id(field.DeclaringType!)}.{field.Name}") ?? Nothing();

    /// <summary>The documentation of a property, which it may inherit from a base class or an interface.</summary>
    public XElement Of(PropertyInfo property)
    {
        Type type = property.DeclaringType!;
        return type.Lineage()
            .Concat(type.GetInterfaces())
            .Select(owner => Find(owner.Assembly, $"P:{Id(owner)}.{property.Name}"))
            .FirstOrDefault(member => member?.Element("inheritdoc") is null && member is not null) ?? Nothing();
    }

    private static XElement Nothing() => new("member");

    private static string Id(Type type)
    {
        Type definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return (definition.FullName ?? definition.Name).Replace('+', '.');
    }

    private XElement? Find(Assembly assembly, string id)
    {
        if (!_members.TryGetValue(assembly.Location, out Dictionary<string, XElement>? members))
            _members[assembly.Location] = members = Load(assembly);
        return members.GetValueOrDefault(id);
    }

    private Dictionary<string, XElement> Load(Assembly assembly)
    {
        string path = Path.ChangeExtension(assembly.Location, ".xml");
        if (!assembly.GetName().Name!.StartsWith(family, StringComparison.Ordinal) || !File.Exists(path))
            return [];
        return XDocument.Load(path, LoadOptions.PreserveWhitespace)
            .Descendants("member")
            .ToDictionary(member => (string)member.Attribute("name")!);
    }
}
