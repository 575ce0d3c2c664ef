using System.Text;
using System.Xml;
using System.Xml.Linq;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Tasks;

/// <summary>Reads the XML of a labelling configuration; DTDs and external entities are refused.</summary>
internal static class LabelConfigReader
{
    /// <summary>Every label looks for its control above it, so that depth costs time.</summary>
    private const int MaxDepth = 1000;

    private const int LongestReason = 300;

    public static LabelConfig Read(string path)
    {
        try
        {
            return Parse(File.ReadAllBytes(path), path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new AlabException(ErrorCode.SourceNotFound, $"{path}: there is no such file.", path, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AlabException(
                ErrorCode.SourceUnreadable, $"{path}: cannot be read: {exception.Message}", path, exception);
        }
    }

    public static LabelConfig Parse(byte[] xml, string location)
    {
        try
        {
            return Read(Load(WithoutLeadingSpace(xml)), xml);
        }
        catch (Exception exception) when (exception is XmlException or NotSupportedException)
        {
            throw new AlabException(
                ErrorCode.LabelConfigInvalid, $"{location}: not a labelling configuration: {Reason(exception)}", location, exception);
        }
    }

    /// <summary>XML begins with its first character; users' files may begin with blank lines.</summary>
    private static byte[] WithoutLeadingSpace(byte[] xml)
    {
        (Encoding encoding, int mark) = xml switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (Encoding.UTF8, 0),
        };
        string text = encoding.GetString(xml, mark, xml.Length - mark);
        int space = WhiteSpace.Around(text).Leading;
        return space == 0 ? xml : [.. xml[..mark], .. xml[(mark + encoding.GetByteCount(text.AsSpan(0, space)))..]];
    }

    /// <summary>Goes through the document once before it is kept: what is too deep must not fill memory.</summary>
    private static XDocument Load(byte[] xml)
    {
        using (XmlReader reader = Open(xml))
        {
            while (reader.Read())
            {
                if (reader.Depth >= MaxDepth)
                    throw new XmlException("it is nested more than 1,000 levels deep.");
            }
        }

        using XmlReader again = Open(xml);
        return XDocument.Load(again);
    }

    private static XmlReader Open(byte[] xml) => XmlReader.Create(
        new MemoryStream(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });

    private static string Reason(Exception exception) => exception.Message.Contains("DTD", StringComparison.Ordinal)
        ? "it holds a DTD, which is refused; remove the DOCTYPE."
        : Shortened(exception.Message);

    /// <summary>What the parser says may quote a name of any length.</summary>
    private static string Shortened(string message) =>
        message.Length <= LongestReason ? message : string.Concat(message.AsSpan(0, LongestReason), "…");

    private static LabelConfig Read(XDocument document, byte[] xml)
    {
        var objects = new List<ConfigObject>();
        var controls = new Dictionary<XElement, ConfigControl>();
        foreach (XElement element in document.Descendants())
        {
            if (IsObject(element))
            {
                objects.Add(Object(element));
                continue;
            }

            if (IsControl(element))
                controls.Add(element, Control(element));
            if (ControlAround(element, controls) is { } control && Label(element) is { } label)
                ((List<ConfigLabel>)control.Labels).Add(label);
        }

        return new LabelConfig(xml, objects, [.. controls.Values]);
    }

    private static bool IsObject(XElement element) =>
        Attribute(element, "name") is not null && Attribute(element, "toName") is null
        && Attribute(element, "value")?.StartsWith('$') == true;

    private static ConfigObject Object(XElement element) => new(
        Attribute(element, "name")!,
        element.Name.LocalName,
        Attribute(element, "value")![1..],
        string.Equals(Attribute(element, "valueType"), "url", StringComparison.OrdinalIgnoreCase));

    /// <summary>What has a name; relations have none.</summary>
    private static bool IsControl(XElement element) =>
        Attribute(element, "name") is not null || Kind(element.Name.LocalName) is ControlKind.Relations or ControlKind.Labels;

    private static ConfigControl Control(XElement element) => new(
        Attribute(element, "name") ?? "",
        Kind(element.Name.LocalName),
        Attribute(element, "toName"),
        Attribute(element, "value")?.StartsWith('$') == true,
        new List<ConfigLabel>());

    private static ControlKind Kind(string element) => element.ToUpperInvariant() switch
    {
        "LABELS" or "HYPERTEXTLABELS" => ControlKind.Labels,
        "CHOICES" => ControlKind.Choices,
        "TAXONOMY" => ControlKind.Taxonomy,
        "RELATIONS" => ControlKind.Relations,
        var other => other.EndsWith("LABELS", StringComparison.Ordinal) ? ControlKind.Region : ControlKind.Other,
    };

    /// <summary>The nearest control around an element.</summary>
    private static ConfigControl? ControlAround(XElement element, Dictionary<XElement, ConfigControl> controls)
    {
        for (XElement? around = element.Parent; around is not null; around = around.Parent)
        {
            if (controls.TryGetValue(around, out ConfigControl? control))
                return control;
        }

        return null;
    }

    /// <summary>An element with a value or an alias inside a control.</summary>
    private static ConfigLabel? Label(XElement element)
    {
        string? value = Attribute(element, "value");
        string? alias = Attribute(element, "alias") is { Length: > 0 } given ? given : null;
        return value is null && alias is null ? null : new ConfigLabel(value, alias, IsAssertion(element));
    }

    private static bool IsAssertion(XElement element) =>
        element.Name.LocalName.Equals("Label", StringComparison.OrdinalIgnoreCase)
        && string.Equals(Attribute(element, "assertion"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The names of elements and attributes ignore case.</summary>
    private static string? Attribute(XElement element, string name) => element.Attributes()
        .FirstOrDefault(attribute => attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}
