using AnnotationLabExport.Json;
using AnnotationLabExport.Model;
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
    private readonly List<(string Control, string? Shown)> _pairs = [];
    private readonly Dictionary<(string Control, string? Shown), int> _pairColumns = [];
    private readonly HashSet<string> _taken = new(Columns.Reserved, StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of the data fields' columns, in order.</summary>
    public List<string> FieldNames { get; } = [];

    /// <summary>Names of the controls' columns, in order.</summary>
    public List<string> ControlNames { get; } = [];

    /// <summary>Takes in the fields of a task's data.</summary>
    public void AddFields(JsonValue data)
    {
        foreach (JsonMember member in data.Members)
        {
            string field = member.NameText.GetString();
            if (_fieldColumns.TryAdd(field, _fields.Count))
                _fields.Add(field);
        }
    }

    /// <summary>Takes in the controls of an annotation set.</summary>
    public void AddControls(AnnotationSet set)
    {
        foreach (Result result in set.Results)
        {
            (string, string?) pair = PairOf(result);
            if (_pairColumns.TryAdd(pair, _pairs.Count))
                _pairs.Add(pair);
        }
    }

    /// <summary>Names the columns; nothing can be added afterwards.</summary>
    public void Settle()
    {
        foreach (string field in _fields)
            FieldNames.Add(FreeName(field, Columns.DataSuffix));
        HashSet<string> split = [.. _pairs
            .Where(pair => pair.Shown is not null)
            .GroupBy(pair => pair.Control, StringComparer.Ordinal)
            .Where(shown => shown.Count() > 1)
            .Select(shown => shown.Key)];
        Dictionary<string, int> whole = new(StringComparer.Ordinal);
        foreach ((string Control, string? Shown) pair in _pairs)
        {
            if (!split.Contains(pair.Control) && whole.TryGetValue(pair.Control, out int column))
            {
                _pairColumns[pair] = column;
                continue;
            }

            whole[pair.Control] = _pairColumns[pair] = ControlNames.Count;
            bool named = split.Contains(pair.Control) && pair.Shown is not null;
            ControlNames.Add(FreeName(named ? $"{pair.Control}.{pair.Shown}" : pair.Control, Columns.ResultSuffix));
        }
    }

    /// <summary>Which of the data fields' columns a member of data fills; -1 if none was foreseen.</summary>
    public int ColumnOf(JsonMember field) => _fieldColumns.GetValueOrDefault(field.NameText.GetString(), -1);

    /// <summary>Which of the controls' columns a result belongs to; -1 if none was foreseen.</summary>
    public int ColumnOf(Result result) => _pairColumns.GetValueOrDefault(PairOf(result), -1);

    /// <summary>A result without <c>from_name</c> counts under its type, one without either as <c>result</c>.</summary>
    private static (string Control, string? Shown) PairOf(Result result) =>
        (result.FromName.AsString() ?? result.Type.AsString() ?? "result", result.ToName.AsString());

    private string FreeName(string name, string suffix)
    {
        string free = Surrogates.Replace(name);
        while (!_taken.Add(free))
            free += suffix;
        return free;
    }
}
