using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>
/// The columns of a project's data fields and controls, by order of first appearance, and their names (docs/formats.md §5).
/// They stay as they are once made, so that many can look at them.
/// </summary>
internal sealed class WideColumns : IEquatable<WideColumns>
{
    private readonly IReadOnlyCollection<string> _fields;
    private readonly IReadOnlyCollection<ControlName> _controls;
    private readonly Dictionary<string, int> _fieldColumns = new(StringComparer.Ordinal);
    private readonly Dictionary<ControlName, int> _controlColumns = [];
    private readonly List<string> _fieldNames = [];
    private readonly List<string> _controlNames = [];
    private readonly HashSet<string> _taken = new(Columns.Reserved, StringComparer.OrdinalIgnoreCase);

    /// <summary>Names the columns.</summary>
    /// <param name="fields">Every data field, once.</param>
    /// <param name="controls">Every control and what it shows, once.</param>
    public WideColumns(IReadOnlyCollection<string> fields, IReadOnlyCollection<ControlName> controls)
    {
        _fields = fields;
        _controls = controls;
        foreach (string field in fields)
        {
            _fieldColumns.Add(field, _fieldNames.Count);
            _fieldNames.Add(FreeName(field, Columns.DataSuffix));
        }

        HashSet<string> split = [.. controls
            .Where(pair => pair.Shown is not null)
            .GroupBy(pair => pair.Control, StringComparer.Ordinal)
            .Where(shown => shown.Count() > 1)
            .Select(shown => shown.Key)];
        Dictionary<string, int> whole = new(StringComparer.Ordinal);
        foreach (ControlName pair in controls)
        {
            if (!split.Contains(pair.Control) && whole.TryGetValue(pair.Control, out int column))
            {
                _controlColumns[pair] = column;
                continue;
            }

            whole[pair.Control] = _controlColumns[pair] = _controlNames.Count;
            bool named = split.Contains(pair.Control) && pair.Shown is not null;
            _controlNames.Add(FreeName(named ? $"{pair.Control}.{pair.Shown}" : pair.Control, Columns.ResultSuffix));
        }
    }

    /// <summary>Names of the data fields' columns, in order.</summary>
    public IReadOnlyList<string> FieldNames => _fieldNames;

    /// <summary>Names of the controls' columns, in order.</summary>
    public IReadOnlyList<string> ControlNames => _controlNames;

    /// <summary>Which of the data fields' columns a field fills; -1 if none was foreseen.</summary>
    public int ColumnOf(string field) => _fieldColumns.GetValueOrDefault(field, -1);

    /// <summary>Which of the controls' columns a control fills; -1 if none was foreseen.</summary>
    public int ColumnOf(ControlName control) => _controlColumns.GetValueOrDefault(control, -1);

    /// <summary>Whether another one is made of the same data fields and controls.</summary>
    public bool Equals(WideColumns? other) => ReferenceEquals(this, other)
        || (other is not null && _fields.SequenceEqual(other._fields) && _controls.SequenceEqual(other._controls));

    public override bool Equals(object? obj) => Equals(obj as WideColumns);

    public override int GetHashCode() => HashCode.Combine(_fieldNames.Count, _controlNames.Count);

    private string FreeName(string name, string suffix)
    {
        string free = Surrogates.Replace(name);
        while (!_taken.Add(free))
            free += suffix;
        return free;
    }
}
