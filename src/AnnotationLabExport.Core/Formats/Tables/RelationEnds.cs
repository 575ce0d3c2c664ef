using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>The ids that the relations of an annotation set name: a cell must say which result has which (docs/formats.md §5, Cells).</summary>
internal sealed class RelationEnds
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Begins an annotation set.</summary>
    public void Clear() => _ids.Clear();

    /// <summary>Takes in a result that may be a relation.</summary>
    public void Add(Result result)
    {
        if (!result.IsType(ResultTypes.Relation))
            return;
        Add(result.Json.Member(MemberName.FromId));
        Add(result.Json.Member(MemberName.ToId));
    }

    /// <summary>Whether they include the id of a result.</summary>
    public bool Include(Result result) => _ids.Count > 0 && result.Id is { IsPresent: true } id && _ids.Contains(ScalarText.Of(id));

    private void Add(JsonValue id)
    {
        if (id.IsPresent)
            _ids.Add(ScalarText.Of(id));
    }
}
