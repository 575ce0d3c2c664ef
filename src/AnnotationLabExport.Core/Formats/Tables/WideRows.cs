using System.Runtime.CompilerServices;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>A row for every annotation set, a column for every data field and control (docs/formats.md §5).</summary>
/// <param name="options">What is in the cells.</param>
/// <param name="columns">The columns.</param>
internal sealed class WideRows(TableOptions options, WideColumns columns) : TableRows(options)
{
    private readonly bool _includesMetadata = options.IncludeMetadata;
    private readonly SpelledNames _fieldColumns = new();
    private readonly SpelledNames _controlColumns = new();
    private readonly List<Result>[] _results = [.. columns.ControlNames.Select(_ => new List<Result>())];
    private readonly RelationEnds _ends = new();
    private readonly JsonValue[] _fields = new JsonValue[columns.FieldNames.Count];
    private JsonValue _taskId;

    protected override void Begin(TaggedTask task)
    {
        _taskId = task.Task.Id;
        Array.Clear(_fields);
        foreach (JsonMember member in task.Task.Data.Members)
        {
            int column = ColumnOf(member.NameText);
            if (column < 0)
                NeedsNewHeader = true;
            else
                _fields[column] = member.Value;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void AddRows(AnnotationSet set)
    {
        AddTask();
        AddSetIds(set);
        if (_includesMetadata)
            AddMetadata(set);
        foreach (List<Result> results in _results)
            results.Clear();
        _ends.Clear();
        foreach (Result result in set.Results)
        {
            Annotations++;
            _ends.Add(result);
            int column = ColumnOf(result);
            if (column < 0)
                NeedsNewHeader = true;
            else
                _results[column].Add(result);
        }

        foreach (List<Result> results in _results)
            Add(results, _ends);
        EndRow();
    }

    /// <summary>Adds what is the same in every row of the task.</summary>
    private void AddTask()
    {
        if (Count > 0)
        {
            AddAgain(1 + _fields.Length);
            return;
        }

        Add(_taskId);
        foreach (JsonValue field in _fields)
            Add(field);
    }

    private void AddMetadata(AnnotationSet set)
    {
        Add(set.CreatedUsername);
        Add(set.CreatedAgo);
        Add(set.UpdatedAt);
        Add(set.LeadTime);
        AddGroundTruth(set);
    }

    private int ColumnOf(JsonValue field)
    {
        if (_fieldColumns.TryFind(field.Raw, default, out int column))
            return column;
        column = columns.ColumnOf(field.GetString());
        _fieldColumns.Add(field.Raw, default, column);
        return column;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int ColumnOf(Result result)
    {
        ReadOnlySpan<byte> control = ControlName.Spelled(result, out ReadOnlySpan<byte> shown);
        if (_controlColumns.TryFind(control, shown, out int column))
            return column;
        column = columns.ColumnOf(ControlName.Of(result));
        _controlColumns.Add(control, shown, column);
        return column;
    }
}
