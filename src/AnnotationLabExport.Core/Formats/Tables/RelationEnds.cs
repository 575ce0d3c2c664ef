using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>The ids that the relations of an annotation set name: a cell must say which result has which (docs/formats.md §5, Cells).</summary>
internal sealed class RelationEnds
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Digests of the same, so that an id that is not among them need not be decoded.</summary>
    private readonly HashSet<ulong> _digests = [];

    /// <summary>Begins an annotation set.</summary>
    public void Clear()
    {
        if (_ids.Count == 0)
            return;
        _ids.Clear();
        _digests.Clear();
    }

    /// <summary>Takes in a result that may be a relation.</summary>
    public void Add(Result result)
    {
        if (!result.IsType(ResultTypes.Relation))
            return;
        Add(result.Json.Member(MemberName.FromId));
        Add(result.Json.Member(MemberName.ToId));
    }

    /// <summary>Whether they include the id of a result.</summary>
    public bool Include(Result result) =>
        _ids.Count > 0 && result.Id is { IsPresent: true } id && _digests.Contains(Digest(id)) && _ids.Contains(ScalarText.Of(id));

    private void Add(JsonValue id)
    {
        if (id.IsPresent && _ids.Add(ScalarText.Of(id)))
            _digests.Add(Digest(id));
    }

    /// <summary>A digest of <see cref="ScalarText"/> as UTF-8, of which most ids are spelled so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Digest(JsonValue id)
    {
        ReadOnlySpan<byte> spelled = id.IsString ? id.RawContent : id.Raw;
        bool isPlain = id.IsString ? !id.IsEscaped && Utf8.IsValid(spelled) : id.Kind is not (JsonKind.Array or JsonKind.Object);
        return XxHash3.HashToUInt64(isPlain ? spelled : Encoding.UTF8.GetBytes(ScalarText.Of(id)));
    }
}
