using AnnotationLabExport.Json;

namespace AnnotationLabExport.Tasks;

/// <summary>What a result's <c>meta</c> says: mostly the annotator's remark alone (docs/formats.md §5, Long shape).</summary>
internal static class ResultMeta
{
    private const string Meta = "meta";

    /// <summary>The remark, if the <c>meta</c> holds nothing else; false if it holds something else, or is none.</summary>
    /// <param name="result">The result.</param>
    /// <param name="meta">Its <c>meta</c>.</param>
    /// <param name="remark">The remark: mostly a string, or a list of one.</param>
    public static bool IsRemark(Result result, out JsonValue meta, out JsonValue remark)
    {
        meta = result.Json.Member(Meta);
        remark = default;
        bool isAny = false;
        bool isOther = false;
        foreach (JsonMember member in meta.Members)
        {
            isAny = true;
            isOther |= member.Name != MemberName.Text;
            remark = member.Value;
        }

        return isAny && !isOther;
    }
}
