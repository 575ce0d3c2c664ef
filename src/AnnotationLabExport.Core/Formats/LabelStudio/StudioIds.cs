using System.Globalization;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.LabelStudio;

/// <summary>
/// Gives results of an annotation set the ids that they lack: a region is known by its id, and all results with one id
/// are about one region (docs/formats.md §9, rule 5).
/// </summary>
internal sealed class StudioIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Result> _first = new(StringComparer.Ordinal);
    private readonly List<string?> _own = [];
    private readonly Dictionary<int, string> _new = [];

    /// <summary>Whether a value can be an id.</summary>
    public static bool IsId(JsonValue id) => id.Kind == JsonKind.Number || (id.IsString && !id.RawContent.IsEmpty);

    /// <summary>Takes the results of a set; those of the one before are gone.</summary>
    public void Load(List<Result> results)
    {
        _taken.Clear();
        _first.Clear();
        _own.Clear();
        _new.Clear();
        foreach (Result result in results)
        {
            JsonValue id = result.Id;
            _own.Add(IsId(id) ? ScalarText.Of(id) : null);
            if (_own[^1] is { } own)
                _taken.Add(own);
        }

        for (int i = 0; i < results.Count; i++)
        {
            if (!results[i].IsType(ResultTypes.Relation) && !IsOwn(results[i], _own[i]))
                _new.Add(i, Free(i + 1));
        }
    }

    /// <summary>The id that a result gets; null if it keeps its own.</summary>
    /// <param name="number">Its place among the results, from 0.</param>
    public string? NewId(int number) => _new.GetValueOrDefault(number);

    /// <summary>Whether a result has an id that no earlier one has at other offsets.</summary>
    private bool IsOwn(Result result, string? id)
    {
        if (id is null)
            return false;
        JsonValue start = result.Value.Member(MemberName.Start);
        JsonValue end = result.Value.Member(MemberName.End);
        if (!start.IsPresent && !end.IsPresent)
            return true;
        if (_first.TryAdd(id, result))
            return true;
        JsonValue first = _first[id].Value;
        return start.Raw.SequenceEqual(first.Member(MemberName.Start).Raw) && end.Raw.SequenceEqual(first.Member(MemberName.End).Raw);
    }

    private string Free(int number)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"al{number}");
        while (!_taken.Add(id))
            id += "_";
        return id;
    }
}
