using System.Runtime.CompilerServices;
using System.Xml.Linq;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.LabelStudio;

/// <summary>The elements of a configuration by the names of their controls.</summary>
internal static class ControlTags
{
    private static readonly ConditionalWeakTable<LabelConfig, Dictionary<string, string>> Known = [];

    /// <summary>The element that a control is; null if there is no such control.</summary>
    public static string? Of(LabelConfig config, string control) => Known.GetValue(config, Read).GetValueOrDefault(control);

    private static Dictionary<string, string> Read(LabelConfig config)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = new MemoryStream(config.Xml.ToArray());
        foreach (XElement element in XDocument.Load(xml).Descendants())
        {
            if (element.Attribute("toName") is not null && element.Attribute("name")?.Value is { } name)
                tags.TryAdd(name, element.Name.LocalName);
        }

        return tags;
    }
}
