using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Tasks;

/// <summary>
/// What a project's labelling configuration says of its tasks: which field is the text, which labels there are, and
/// which of them are assertions (docs/formats.md §2).
/// </summary>
public sealed class LabelConfig
{
    private readonly Dictionary<string, string> _fields = [];
    private readonly Dictionary<string, HashSet<string>?> _labels = [];
    private readonly HashSet<(string Control, string Label)> _assertions = [];

    internal LabelConfig(ReadOnlyMemory<byte> xml, IReadOnlyList<ConfigObject> objects, IReadOnlyList<ConfigControl> controls)
    {
        Xml = xml;
        Objects = objects;
        Controls = controls;
        foreach (ConfigObject shown in objects)
            _fields.TryAdd(shown.Name, shown.Field);
        foreach (ConfigControl control in controls)
            Add(control);
        string? named = controls.FirstOrDefault(control => control.Kind == ControlKind.Labels)?.ToName;
        TextObject = objects.FirstOrDefault(shown => shown.Name == named)
            ?? objects.FirstOrDefault(shown => shown.CanHoldText)
            ?? (objects.Count > 0 ? objects[0] : null);
    }

    /// <summary>The XML, as it was read.</summary>
    public ReadOnlyMemory<byte> Xml { get; }

    /// <summary>What it shows to annotators, in its order.</summary>
    public IReadOnlyList<ConfigObject> Objects { get; }

    /// <summary>What annotators answer with, in its order.</summary>
    public IReadOnlyList<ConfigControl> Controls { get; }

    /// <summary>The object that shows the text, or would if it could hold one; null if the configuration shows nothing.</summary>
    public ConfigObject? TextObject { get; }

    /// <summary>The field of <c>data</c> that holds the text; null if there is none.</summary>
    public string? TextField => TextObject is { CanHoldText: true } shown ? shown.Field : null;

    /// <summary>The field that the object of that name shows; null if there is no such object.</summary>
    /// <param name="objectName">A result's <c>to_name</c>.</param>
    public string? FieldOf(string objectName) => _fields.GetValueOrDefault(objectName);

    /// <summary>Whether the object of that name shows another field than the text.</summary>
    /// <param name="objectName">A result's <c>to_name</c>.</param>
    public bool IsOfOtherField(string objectName) => FieldOf(objectName) is { } field && field != TextField;

    /// <summary>Whether a control's label is an assertion, which looks like an entity on the same span.</summary>
    public bool IsAssertion(string control, string label) => _assertions.Contains((control, label));

    /// <summary>
    /// Whether nothing speaks against a label: the control lists it by its value or alias, takes its labels from the
    /// task, or is not in the configuration.
    /// </summary>
    public bool Knows(string control, string label) =>
        !_labels.TryGetValue(control, out HashSet<string>? labels) || labels is null || labels.Contains(label);

    /// <summary>Reads a configuration.</summary>
    /// <param name="path">A full path to an XML file.</param>
    /// <exception cref="AlabException">It is missing, no XML, or holds a DTD.</exception>
    public static LabelConfig Load(string path) => LabelConfigReader.Read(path);

    /// <summary>Reads a configuration that was kept.</summary>
    /// <param name="xml">The XML; null if there is none.</param>
    /// <param name="location">What errors call it.</param>
    /// <exception cref="AlabException">It is no XML, or holds a DTD.</exception>
    public static LabelConfig? Parse(byte[]? xml, string location) => xml is null ? null : LabelConfigReader.Parse(xml, location);

    /// <summary>Of two controls of one name all labels count; what takes its labels from the task has no list (null).</summary>
    private void Add(ConfigControl control)
    {
        if (control.Name.Length == 0)
            return;
        if (!_labels.TryGetValue(control.Name, out HashSet<string>? known))
            known = [];
        _labels[control.Name] = control.IsDynamic ? null : known;
        foreach (ConfigLabel label in control.Labels)
        {
            foreach (string name in label.Names)
            {
                known?.Add(name);
                if (label.IsAssertion)
                    _assertions.Add((control.Name, name));
            }
        }
    }
}
