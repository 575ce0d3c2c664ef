using System.Reflection;

namespace AnnotationLabExport.Help;

/// <summary>Reads attributes of assemblies that are looked at, not loaded.</summary>
internal static class Metadata
{
    private const string Engine = "System.Management.Automation.";

    /// <summary>The attributes of a kind, by its name without namespace and the ending "Attribute".</summary>
    public static IEnumerable<CustomAttributeData> Attributes(this MemberInfo member, string kind) =>
        member.CustomAttributes.Where(attribute => attribute.AttributeType.FullName == $"{Engine}{kind}Attribute");

    public static T? Named<T>(this CustomAttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == name).TypedValue.Value is T value ? value : default;

    /// <summary>The values of an argument that is an array, as in <c>[Alias("a", "b")]</c>.</summary>
    public static IEnumerable<T> Values<T>(this CustomAttributeData attribute) =>
        attribute.ConstructorArguments
            .SelectMany(argument => argument.Value as IReadOnlyCollection<CustomAttributeTypedArgument> ?? [argument])
            .Select(argument => argument.Value)
            .OfType<T>();

    /// <summary>The type and its bases, most derived first.</summary>
    public static IEnumerable<Type> Lineage(this Type type)
    {
        for (Type? current = type; current is not null; current = current.BaseType)
            yield return current;
    }

    /// <summary>The name that a user of PowerShell would write.</summary>
    public static string DisplayName(this Type type)
    {
        if (type.IsArray)
            return type.GetElementType()!.DisplayName() + "[]";
        return type.ValueType().Name;
    }

    /// <summary>The type of a value: of an element, of what a nullable one holds.</summary>
    public static Type ValueType(this Type type)
    {
        if (type.IsArray)
            return type.GetElementType()!.ValueType();
        return type is { IsGenericType: true, Name: "Nullable`1" } ? type.GetGenericArguments()[0] : type;
    }
}
