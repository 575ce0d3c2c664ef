using AnnotationLabExport.Json;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>What a result's <c>meta</c> says in a cell of the long shape: mostly the annotator's remark alone (docs/formats.md §5).</summary>
internal static class MetaCell
{
    /// <summary>Makes the cell.</summary>
    public static void Set(Cell cell, JsonValue meta)
    {
        JsonValue text = default;
        bool isAny = false;
        bool isOther = false;
        foreach (JsonMember member in meta.Members)
        {
            isAny = true;
            isOther |= member.Name != MemberName.Text;
            text = member.Value;
        }

        if (isAny && !isOther)
            cell.SetListOfOne(text);
        else
            cell.SetJson(meta);
    }
}
