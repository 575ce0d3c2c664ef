using AnnotationLabExport.Choosing;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Judging.Showing;

/// <summary>Makes of the results that are no spans of the text and no relations what people look at.</summary>
/// <param name="annotations">Tells which labels are shown.</param>
internal sealed class AnswerShower(AnnotationChooser annotations)
{
    /// <summary>The types whose values are labels or ranks; all others may hold an annotator's own words.</summary>
    private static readonly string[] OfLabels = [ResultTypes.Choices, ResultTypes.Taxonomy, ResultTypes.Rating, ResultTypes.Pairwise];

    /// <summary>The answers of an annotation set.</summary>
    /// <param name="set">The annotation set.</param>
    /// <param name="places">Where its spans lie; null if its task has no text.</param>
    public List<ShownAnswer> Show(AnnotationSet set, ResultPlaces? places)
    {
        var answers = new List<ShownAnswer>();
        foreach (Result result in set.Results)
        {
            if (result.IsType(ResultTypes.Relation) || places?.OfSpan(result) is not null)
                continue;
            string[] said = [.. ResultLabels.Of(result).Where(label => annotations.Passes(result, label))];
            string type = ScalarText.Of(result.Type);
            string control = ScalarText.Of(result.FromName);
            bool isLabel = !result.IsType(ResultTypes.TextArea) && (result.IsRegion || Array.Exists(OfLabels, result.IsType));
            SpanPlace? place = places?.OfAnswer(result);
            answers.Add(new ShownAnswer(control.Length > 0 ? control : type, type, Printable(isLabel && (said.Length > 0 || result.IsRegion) ? said : Values(result)))
            {
                IsWords = !isLabel,
                Place = place is { IsUsable: true } found ? (found.Start, found.End) : null,
            });
        }

        return answers;
    }

    private static List<string> Values(Result result)
    {
        JsonValue value = result.IsType(ResultTypes.TextArea) ? result.Value.Member(MemberName.Text) : result.Labels;
        var values = new List<string>();
        if (value.Kind == JsonKind.Array)
        {
            foreach (JsonValue element in value.Elements)
                values.Add(ScalarText.Of(element));
        }
        else if (value.IsPresent)
        {
            values.Add(ScalarText.Of(value));
        }

        return values;
    }

    private static string[] Printable(IEnumerable<string> values) => [.. values.Select(Surrogates.Replace)];
}
