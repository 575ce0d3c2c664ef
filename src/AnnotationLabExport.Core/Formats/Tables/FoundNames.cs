namespace AnnotationLabExport.Formats.Tables;

/// <summary>The data fields and controls that were found in tasks, by order of first appearance (docs/formats.md §5).</summary>
internal sealed class FoundNames
{
    private readonly List<string> _fields = [];
    private readonly HashSet<string> _knownFields = new(StringComparer.Ordinal);
    private readonly List<ControlName> _controls = [];
    private readonly HashSet<ControlName> _knownControls = [];

    /// <summary>Takes in a data field.</summary>
    public void AddField(string field)
    {
        if (_knownFields.Add(field))
            _fields.Add(field);
    }

    /// <summary>Takes in a control.</summary>
    public void AddControl(ControlName control)
    {
        if (_knownControls.Add(control))
            _controls.Add(control);
    }

    /// <summary>The columns for all of them.</summary>
    public WideColumns ToColumns() => new([.. _fields], [.. _controls]);
}
