using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Tasks;

/// <summary>
/// What a project's labelling configuration says of its tasks: which field is the text, which labels there are, and
/// which of them are assertions (docs/formats.md §2).
/// </summary>
public sealed class LabelConfig
{
    private readonly Dictionary<string, string> _fieldOfObject;
    private readonly Dictionary<string, HashSet<string>> _labelsOfControl;
    private readonly HashSet<(string Control, string Label)> _assertions;

    internal LabelConfig(
        ReadOnlyMemory<byte> xml,
        string? textField,
        Dictionary<string, string> fieldOfObject,
        Dictionary<string, HashSet<string>> labelsOfControl,
        HashSet<(string Control, string Label)> assertions)
    {
        Xml = xml;
        TextField = textField;
        _fieldOfObject = fieldOfObject;
        _labelsOfControl = labelsOfControl;
        _assertions = assertions;
    }

    /// <summary>The XML, as it was read.</summary>
    public ReadOnlyMemory<byte> Xml { get; }

    /// <summary>The field of <c>data</c> that holds the text; null if the configuration shows no object.</summary>
    public string? TextField { get; }

    /// <summary>The field that the object of that name shows; null if there is no such object.</summary>
    /// <param name="objectName">A result's <c>to_name</c>.</param>
    public string? FieldOf(string objectName) => _fieldOfObject.GetValueOrDefault(objectName);

    /// <summary>Whether the object of that name shows another field than the text.</summary>
    /// <param name="objectName">A result's <c>to_name</c>.</param>
    public bool IsOfOtherField(string objectName) =>
        _fieldOfObject.TryGetValue(objectName, out string? field) && field != TextField;

    /// <summary>Whether a control's label is an assertion, which looks like an entity on the same span.</summary>
    public bool IsAssertion(string control, string label) => _assertions.Contains((control, label));

    /// <summary>Whether the configuration lists the label for that control.</summary>
    public bool Knows(string control, string label) =>
        _labelsOfControl.TryGetValue(control, out HashSet<string>? labels) && labels.Contains(label);

    /// <summary>Reads a configuration.</summary>
    /// <param name="path">A full path to an XML file.</param>
    /// <exception cref="AlabException">It is missing, no XML, or holds a DTD.</exception>
    public static LabelConfig Load(string path) => LabelConfigReader.Read(path);

    /// <summary>Reads a configuration that was kept.</summary>
    /// <param name="xml">The XML; null if there is none.</param>
    /// <param name="location">What errors call it.</param>
    /// <exception cref="AlabException">It is no XML, or holds a DTD.</exception>
    public static LabelConfig? Parse(byte[]? xml, string location) => xml is null ? null : LabelConfigReader.Parse(xml, location);
}
