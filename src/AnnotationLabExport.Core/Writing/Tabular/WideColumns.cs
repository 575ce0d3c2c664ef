using AnnotationLabExport.Text;

namespace AnnotationLabExport.Writing.Tabular;

/// <summary>
/// The columns that a project's data fields and controls need, by order of first appearance, and their names
/// (FORMATS.md §5). First everything that will be written is added, then the columns are settled.
/// </summary>
internal sealed class WideColumns
{
    private readonly List<string> _fields = [];
    private readonly Dictionary<string, int> _fieldColumns = new(StringComparer.Ordinal);
    private readonly List<ControlName> _controls = [];
    private readonly Dictionary<ControlName, int> _controlColumns = [];
    private readonly HashSet<string> _taken = new(Columns.Reserved, StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of the data fields' columns, in order.</summary>
    public List<string> FieldNames { get; } = [];

    /// <summary>Names of the controls' columns, in order.</summary>
    public List<string> ControlNames { get; } = [];

    /// <summary>Takes in a data field.</summary>
    public void AddField(string field)
    {
        if (_fieldColumns.TryAdd(field, _fields.Count))
            _fields.Add(field);
    }

    /// <summary>Takes in a control.</summary>
    public void AddControl(ControlName control)
    {
        if (_controlColumns.TryAdd(control, _controls.Count))
            _controls.Add(control);
    }

    /// <summary>Names the columns; nothing can be added afterwards.</summary>
    public void Settle()
    {
        foreach (string field in _fields)
            FieldNames.Add(FreeName(field, Columns.DataSuffix));
        HashSet<string> split = [.. _controls
            .Where(pair => pair.Shown is not null)
            .GroupBy(pair => pair.Control, StringComparer.Ordinal)
            .Where(shown => shown.Count() > 1)
            .Select(shown => shown.Key)];
        Dictionary<string, int> whole = new(StringComparer.Ordinal);
        foreach (ControlName pair in _controls)
        {
            if (!split.Contains(pair.Control) && whole.TryGetValue(pair.Control, out int column))
            {
                _controlColumns[pair] = column;
                continue;
            }

            whole[pair.Control] = _controlColumns[pair] = ControlNames.Count;
            bool named = split.Contains(pair.Control) && pair.Shown is not null;
            ControlNames.Add(FreeName(named ? $"{pair.Control}.{pair.Shown}" : pair.Control, Columns.ResultSuffix));
        }
    }

    /// <summary>Which of the data fields' columns a field fills; -1 if none was foreseen.</summary>
    public int ColumnOf(string field) => _fieldColumns.GetValueOrDefault(field, -1);

    /// <summary>Which of the controls' columns a control fills; -1 if none was foreseen.</summary>
    public int ColumnOf(ControlName control) => _controlColumns.GetValueOrDefault(control, -1);

    private string FreeName(string name, string suffix)
    {
        string free = Surrogates.Replace(name);
        while (!_taken.Add(free))
            free += suffix;
        return free;
    }
}
