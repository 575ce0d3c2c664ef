using System.Runtime.InteropServices;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Json;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>The rows of a task, made once for all tables whose cells are the same, whatever stands between them.</summary>
/// <param name="options">What is in the cells.</param>
internal abstract class TableRows(TableOptions options) : SharedWork
{
    private readonly Cell _cell = new();
    private readonly List<EscapedCell> _cells = [];
    private readonly List<int> _rowEnds = [];
    private readonly List<Finding> _findings = [];
    private AnnotationSet _set;

    /// <summary>Whether the task needs a column that there is none for: what is in the rows is void.</summary>
    public bool NeedsNewHeader { get; protected set; }

    /// <summary>The bytes of the cells.</summary>
    public EscapedCells Bytes { get; } = new(options.EscapeFormula);

    /// <summary>How many annotations the rows tell of.</summary>
    public int Annotations { get; protected set; }

    /// <summary>How many rows there are.</summary>
    public int Count => _rowEnds.Count;

    /// <summary>The cells of a row.</summary>
    public ReadOnlySpan<EscapedCell> Row(int row) =>
        CollectionsMarshal.AsSpan(_cells)[(row == 0 ? 0 : _rowEnds[row - 1]).._rowEnds[row]];

    /// <summary>Tells a table's log what is wrong with cells.</summary>
    public void Tell(DiagnosticLog log, TaskDocument task)
    {
        foreach (Finding finding in _findings)
            log.Add(finding.Code, task, finding.Set);
    }

    public override void Dispose() => Bytes.Dispose();

    protected override void Load(TaggedTask task)
    {
        NeedsNewHeader = false;
        Annotations = 0;
        _cells.Clear();
        _rowEnds.Clear();
        _findings.Clear();
        Bytes.Clear();
        Begin(task);
        if (task.Chosen.Sets.Count == 0)
            AddSet(default);
        foreach (AnnotationSet set in task.Chosen.SetList)
            AddSet(set);
    }

    /// <summary>Prepares for the rows of a task.</summary>
    protected abstract void Begin(TaggedTask task);

    /// <summary>Adds the rows of one annotation set; the default one stands for a task without any.</summary>
    protected abstract void AddRows(AnnotationSet set);

    /// <summary>Adds a value bare; nothing if it is absent.</summary>
    protected void Add(JsonValue value)
    {
        _cell.Set(value);
        AddCell();
    }

    /// <summary>Adds a list of one bare, anything else as it is.</summary>
    protected void AddListOfOne(JsonValue value)
    {
        _cell.SetListOfOne(value);
        AddCell();
    }

    /// <summary>Adds a number.</summary>
    protected void Add(int number)
    {
        _cell.Set(number);
        AddCell();
    }

    /// <summary>Adds characters.</summary>
    protected void Add(ReadOnlySpan<char> text)
    {
        _cell.Set(text);
        AddCell();
    }

    /// <summary>Adds what a result's annotator remarked.</summary>
    protected void AddMeta(Result result)
    {
        if (ResultMeta.IsRemark(result, out JsonValue meta, out JsonValue remark))
            _cell.SetListOfOne(remark);
        else
            _cell.SetJson(meta);
        AddCell();
    }

    /// <summary>Adds what the results of a control say.</summary>
    protected void Add(List<Result> results, RelationEnds ends)
    {
        ControlCell.Set(_cell, results, ends);
        AddCell();
    }

    /// <summary>Adds the ids of a completion or a prediction, each in its own column.</summary>
    protected void AddSetIds(AnnotationSet set)
    {
        Add(set.IsPrediction ? default : set.Id);
        if (options.HasPredictionId)
            Add(set.IsPrediction ? set.Id : default);
    }

    /// <summary>Adds whether a completion is starred; nothing for a prediction, and where there is no annotation set.</summary>
    protected void AddGroundTruth(AnnotationSet set)
    {
        if (set.IsPrediction || !set.Json.IsPresent)
            _cell.Clear();
        else
            _cell.Set(set.IsStarred);
        AddCell();
    }

    /// <summary>Adds the first cells of the row before once more.</summary>
    protected void AddAgain(int count)
    {
        int first = _rowEnds.Count == 1 ? 0 : _rowEnds[^2];
        int findings = _findings.Count;
        for (int i = 0; i < findings; i++)
        {
            if (_findings[i].Cell >= first && _findings[i].Cell < first + count)
                _findings.Add(new Finding(_findings[i].Code, _cells.Count + _findings[i].Cell - first, _set));
        }

        for (int cell = first; cell < first + count; cell++)
            _cells.Add(_cells[cell]);
    }

    protected void EndRow() => _rowEnds.Add(_cells.Count);

    private void AddCell()
    {
        _cell.Finish();
        _cells.Add(Bytes.Add(_cell.Bytes, _cell.IsNumber, out bool isLong));
        if (_cell.IsInvalid)
            _findings.Add(new Finding(DiagnosticCode.TextInvalid, _cells.Count - 1, _set));
        if (isLong)
            _findings.Add(new Finding(DiagnosticCode.CellTooLong, _cells.Count - 1, _set));
    }

    private void AddSet(AnnotationSet set)
    {
        _set = set;
        AddRows(set);
    }

    /// <summary>What is wrong with a cell.</summary>
    /// <param name="Code">What.</param>
    /// <param name="Cell">Its index among all cells.</param>
    /// <param name="Set">The annotation set that its row is of.</param>
    private readonly record struct Finding(DiagnosticCode Code, int Cell, AnnotationSet Set);
}
