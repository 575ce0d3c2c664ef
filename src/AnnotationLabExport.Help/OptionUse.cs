using System.Reflection;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Formats;

namespace AnnotationLabExport.Help;

/// <summary>Which formats use an option, by the same list that refuses and offers options when a cmdlet is called.</summary>
internal static class OptionUse
{
    /// <summary>Whether a cmdlet has an option of a shared class: one that writes lines of one format, only those of this format.</summary>
    public static bool Offers(Type cmdlet, PropertyInfo option)
    {
        CustomAttributeData? converts = Named(cmdlet, "ConvertsToAttribute");
        return converts is null
            || (ExportFormats.Uses((AlabFormat)converts.ConstructorArguments[0].Value!, option.Name)
                && Named(option, "FileOptionAttribute") is null);
    }

    /// <summary>The sentence of the help that says for which formats an option is; none if it is for all.</summary>
    public static IEnumerable<string> Formats(string option) =>
        ExportFormats.UsersOf(option) is { } users ? [$"Formats: {string.Join(", ", users)}."] : [];

    private static CustomAttributeData? Named(MemberInfo member, string attribute) =>
        member.CustomAttributes.FirstOrDefault(data => data.AttributeType.Name == attribute);
}
