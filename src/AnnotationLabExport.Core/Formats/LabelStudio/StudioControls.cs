using System.Xml.Linq;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.LabelStudio;

/// <summary>What a server that validates predictions knows of a configuration: its controls, their types, their labels.</summary>
internal sealed class StudioControls
{
    private readonly Dictionary<string, Control> _controls = new(StringComparer.Ordinal);

    /// <summary>Reads a configuration, which has been judged.</summary>
    public StudioControls(LabelConfig config)
    {
        using var xml = new MemoryStream(config.Xml.ToArray());
        foreach (XElement element in XDocument.Load(xml).Descendants())
        {
            if (Attribute(element, "toName") is not null && Attribute(element, "name") is { } name)
                _controls.TryAdd(name, Control.Of(element));
        }
    }

    /// <summary>Whether there is a control of that name whose results are of that type.</summary>
    public bool Has(string control, string type) =>
        _controls.TryGetValue(control, out Control? found) && string.Equals(found.Tag, type, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a control has a label, by its value or alias; one that has none (a date), or takes them from the task, knows any.</summary>
    public bool Knows(string control, string label) =>
        _controls.TryGetValue(control, out Control? found) && (found.Labels is null || found.Labels.Contains(label));

    private static string? Attribute(XElement element, string name) => element.Attributes()
        .FirstOrDefault(attribute => attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    private sealed record Control(string Tag, HashSet<string>? Labels)
    {
        public static Control Of(XElement element) => new(
            element.Name.LocalName,
            !HasLabels(element.Name.LocalName) || Attribute(element, "value")?.StartsWith('$') == true
                ? null
                : [.. element.Descendants().SelectMany(label => new[] { Attribute(label, "value"), Attribute(label, "alias") }).OfType<string>()]);

        private static bool HasLabels(string tag) =>
            tag.EndsWith("Labels", StringComparison.OrdinalIgnoreCase)
            || tag.Equals("Choices", StringComparison.OrdinalIgnoreCase)
            || tag.Equals("Taxonomy", StringComparison.OrdinalIgnoreCase);
    }
}
