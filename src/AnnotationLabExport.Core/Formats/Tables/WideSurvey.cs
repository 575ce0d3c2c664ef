using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>Finds the data fields and controls of tasks that it has not met before.</summary>
internal sealed class WideSurvey
{
    private readonly SpelledNames _knownFields = new();
    private readonly SpelledNames _knownControls = new();
    private readonly List<string> _fields = [];
    private readonly List<ControlName> _controls = [];

    /// <summary>Looks at the data of a task.</summary>
    public void AddFields(JsonValue data)
    {
        foreach (JsonMember member in data.Members)
        {
            ReadOnlySpan<byte> spelled = member.NameText.Raw;
            if (_knownFields.TryFind(spelled, default, out _))
                continue;
            _knownFields.Add(spelled, default, 0);
            _fields.Add(member.NameText.GetString());
        }
    }

    /// <summary>Looks at the results of an annotation set.</summary>
    public void AddControls(AnnotationSet set)
    {
        foreach (Result result in set.Results)
        {
            ReadOnlySpan<byte> control = ControlName.Spelled(result, out ReadOnlySpan<byte> shown);
            if (_knownControls.TryFind(control, shown, out _))
                continue;
            _knownControls.Add(control, shown, 0);
            _controls.Add(ControlName.Of(result));
        }
    }

    /// <summary>Gives away what is new since this was last asked, by order of first appearance.</summary>
    public void MoveTo(FoundNames names)
    {
        foreach (string field in _fields)
            names.AddField(field);
        foreach (ControlName control in _controls)
            names.AddControl(control);
        _fields.Clear();
        _controls.Clear();
    }
}
