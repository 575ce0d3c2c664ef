using System.Xml;
using System.Xml.Linq;
using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Tasks;

/// <summary>Reads the XML of a labelling configuration; DTDs and external entities are refused.</summary>
internal static class LabelConfigReader
{
    /// <summary>Every label looks for its control above it, so that depth costs time.</summary>
    private const int MaxDepth = 1000;

    private const int LongestReason = 300;

    private static readonly string[] SpanControls = ["Labels", "HyperTextLabels"];

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
            return Read(Load(xml), xml);
        }
        catch (Exception exception) when (exception is XmlException or NotSupportedException)
        {
            throw new AlabException(
                ErrorCode.LabelConfigInvalid, $"{location}: not a labelling configuration: {Reason(exception)}", location, exception);
        }
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
        List<XElement> elements = [.. document.Descendants()];
        Dictionary<string, string> fields = [];
        string? firstField = null;
        foreach (XElement shown in elements.Where(IsObject))
        {
            string field = shown.Attribute("value")!.Value[1..];
            firstField ??= field;
            fields.TryAdd(shown.Attribute("name")!.Value, field);
        }

        string? named = elements.Find(element => SpanControls.Contains(element.Name.LocalName))?.Attribute("toName")?.Value;
        string? textField = named is not null && fields.TryGetValue(named, out string? shownField) ? shownField : firstField;
        Dictionary<string, HashSet<string>> labels = [];
        HashSet<(string, string)> assertions = [];
        foreach (XElement label in elements)
            ReadLabel(label, labels, assertions);
        return new LabelConfig(xml, textField, fields, labels, assertions);
    }

    private static bool IsObject(XElement element) =>
        element.Attribute("name") is not null && element.Attribute("toName") is null
        && element.Attribute("value")?.Value.StartsWith('$') == true;

    /// <summary>An element with a value inside a control; the nearest named element around it is its control.</summary>
    private static void ReadLabel(
        XElement label, Dictionary<string, HashSet<string>> labels, HashSet<(string, string)> assertions)
    {
        string? control = label.Ancestors().FirstOrDefault(around => around.Attribute("name") is not null && !IsObject(around))
            ?.Attribute("name")?.Value;
        if (control is null || label.Attribute("value")?.Value is not { } value)
            return;
        if (!labels.TryGetValue(control, out HashSet<string>? known))
            labels.Add(control, known = []);
        known.Add(value);
        if (label.Name.LocalName == "Label" && IsTrue(label.Attribute("assertion")))
            assertions.Add((control, value));
    }

    private static bool IsTrue(XAttribute? attribute) =>
        string.Equals(attribute?.Value, "true", StringComparison.OrdinalIgnoreCase);
}
