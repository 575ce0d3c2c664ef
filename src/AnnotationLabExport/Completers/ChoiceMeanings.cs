using System.Xml;
using System.Xml.Linq;

namespace AnnotationLabExport.Completers;

/// <summary>What the choices of options mean, in the words of the help that the build writes from their documentation.</summary>
internal static class ChoiceMeanings
{
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly Lazy<IReadOnlyDictionary<string, XElement>> Commands = new(Load);

    /// <summary>The meanings by the names of the choices; none if there is no help.</summary>
    public static IReadOnlyDictionary<string, string> Of(string command, string parameter) =>
        (Commands.Value.GetValueOrDefault(command[(command.LastIndexOf('\\') + 1)..])
            ?.Element(Command + "parameters")
            ?.Elements(Command + "parameter")
            .FirstOrDefault(one => Named(one, parameter))
            ?.Elements(Maml + "description")
            .Elements(Maml + "para") ?? [])
        .Select(paragraph => paragraph.Value.Split(": ", 2))
        .Where(parts => parts.Length == 2 && parts[0].StartsWith("- ", StringComparison.Ordinal))
        .ToDictionary(parts => parts[0][2..], parts => parts[1], StringComparer.Ordinal);

    private static bool Named(XElement parameter, string name) =>
        string.Equals((string?)parameter.Element(Maml + "name"), name, StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, XElement> Load()
    {
        try
        {
            return Help()
                .Root!.Elements(Command + "command")
                .ToDictionary(command => (string)command.Element(Command + "details")!.Element(Command + "name")!, StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException)
        {
            return [];
        }
    }

    /// <summary>The help stands beside the assembly, or above it where there is one for each version of .NET.</summary>
    private static XDocument Help()
    {
        string assembly = typeof(ChoiceMeanings).Assembly.Location;
        string file = Path.Combine("en-US", $"{Path.GetFileName(assembly)}-Help.xml");
        string beside = Path.Combine(Path.GetDirectoryName(assembly)!, file);
        return XDocument.Load(File.Exists(beside) ? beside : Path.Combine(Path.GetDirectoryName(assembly)!, "..", file));
    }
}
