using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Choosing;

/// <summary>The labels of results as a choice of annotations sees them (docs/formats.md §11).</summary>
internal static class ResultLabels
{
    /// <summary>What of a result holds labels.</summary>
    public static LabelledKind KindOf(Result result)
    {
        if (result.IsType(ResultTypes.Choices))
            return LabelledKind.Choices;
        if (result.IsType(ResultTypes.Taxonomy))
            return LabelledKind.Taxonomy;
        if (result.IsType(ResultTypes.Relation))
            return LabelledKind.Relation;
        if (result.IsRegion)
            return LabelledKind.Region;
        return result.IsType(ResultTypes.Labels) || result.IsType(ResultTypes.HyperTextLabels) ? LabelledKind.Span : LabelledKind.None;
    }

    /// <summary>The labels of a result, none of them blank; of a path through a tree the last step.</summary>
    public static IEnumerable<string> Of(Result result) => Of(result, KindOf(result));

    /// <summary>The same of a result of which it is known what holds labels.</summary>
    public static IEnumerable<string> Of(Result result, LabelledKind kind)
    {
        if (kind == LabelledKind.None)
            yield break;
        JsonValue labels = result.Labels;
        if (IsLabel(labels))
            yield return labels.GetString();
        foreach (JsonValue label in labels.Elements)
        {
            JsonValue last = kind == LabelledKind.Taxonomy && label.Kind == JsonKind.Array ? LastOf(label) : label;
            if (IsLabel(last))
                yield return last.GetString();
        }
    }

    private static JsonValue LastOf(JsonValue path)
    {
        JsonValue last = default;
        foreach (JsonValue step in path.Elements)
            last = step;
        return last;
    }

    private static bool IsLabel(JsonValue value) => value.IsString && !WhiteSpace.IsBlank(value.GetString());
}
