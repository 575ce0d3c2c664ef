using System.Xml;
using System.Xml.Linq;

namespace AnnotationLabExport.Sources.Servers;

/// <summary>What a list of projects shows of a configuration; it is judged only where it is used.</summary>
internal static class ConfigOutline
{
    /// <summary>The kinds of controls, and the labels and choices; none of what is no XML.</summary>
    public static (IReadOnlyList<string> Kinds, IReadOnlyList<string> Labels) Of(string? labelConfig)
    {
        try
        {
            using XmlReader reader = XmlReader.Create(
                new StringReader((labelConfig ?? "").TrimStart()),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return Read(reader);
        }
        catch (XmlException)
        {
            return ([], []);
        }
    }

    /// <summary>Whether two configurations say the same, whatever white space is between their elements.</summary>
    public static bool IsSame(string labelConfig, string other)
    {
        try
        {
            return XNode.DeepEquals(XDocument.Parse(labelConfig.Trim()).Root, XDocument.Parse(other.Trim()).Root);
        }
        catch (XmlException)
        {
            return labelConfig == other;
        }
    }

    private static (IReadOnlyList<string> Kinds, IReadOnlyList<string> Labels) Read(XmlReader reader)
    {
        var kinds = new List<string>();
        var labels = new List<string>();
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.GetAttribute("name") is not null && reader.GetAttribute("toName") is not null && !kinds.Contains(reader.LocalName))
                kinds.Add(reader.LocalName);
            if (reader.LocalName is "Label" or "Choice" && reader.GetAttribute("value") is { Length: > 0 } value && !labels.Contains(value))
                labels.Add(value);
        }

        return (kinds, labels);
    }
}
