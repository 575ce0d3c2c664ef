using System.Globalization;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Judging.Showing;

/// <summary>Makes of an annotation set what people look at.</summary>
/// <param name="field">Tells which field is the text.</param>
/// <param name="annotations">Tells which labels are shown, and which are assertions.</param>
internal sealed class SetShower(TextField field, AnnotationChooser annotations)
{
    private readonly ResultPlaces _places = new(field, MismatchedSpan.Search);
    private readonly AnswerShower _answers = new(annotations);

    /// <summary>The set on a text; null if its task has none.</summary>
    public ShownSet Show(AnnotationSet set, TaskText? text)
    {
        List<ShownSpan> spans = text is null ? [] : Spans(set, text);
        return new ShownSet
        {
            Id = ScalarText.Of(set.Id),
            By = ScalarText.Of(set.CreatedUsername),
            IsPrediction = set.IsPrediction,
            IsStarred = set.IsStarred,
            IsSubmitted = set.IsSubmitted,
            Moment = set.LastMoment is >= 0 and { } ticks && ticks <= DateTime.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null,
            LeadTime = Seconds(set.LeadTime),
            Spans = [.. spans.Where(span => span.Fault <= SpanFault.TextMismatch).OrderBy(span => span.Start).ThenByDescending(span => span.End)],
            Unplaced = [.. spans.Where(span => span.Fault > SpanFault.TextMismatch)],
            Relations = Relations(set),
            Answers = _answers.Show(set, text is null ? null : _places),
        };
    }

    private List<ShownSpan> Spans(AnnotationSet set, TaskText text)
    {
        _places.Load(set, text);
        var spans = new List<ShownSpan>(_places.Spans.Count);
        foreach (Span span in _places.Spans)
        {
            if (span.Label.Length > 0 ? !annotations.Passes(span.Result, span.Label) : !annotations.Keeps(span.Result))
                continue;
            bool isPlaced = span.Place.IsUsable;
            spans.Add(new ShownSpan(isPlaced ? span.Start : 0, isPlaced ? span.End : 0, Surrogates.Replace(span.Label), ScalarText.Of(span.Result.Id))
            {
                Fault = span.Place.Fault,
                IsMoved = span.Place.IsMoved,
                IsAssertion = annotations.IsAssertion(span.Result, span.Label),
            });
        }

        return spans;
    }

    private List<ShownRelation> Relations(AnnotationSet set)
    {
        var relations = new List<ShownRelation>();
        foreach (Result result in set.Results)
        {
            if (!result.IsType(ResultTypes.Relation))
                continue;
            relations.Add(new ShownRelation(
                ScalarText.Of(result.Json.Member(MemberName.FromId)),
                ScalarText.Of(result.Json.Member(MemberName.ToId)),
                Surrogates.Replace(string.Join(", ", result.LabelStrings().Where(label => annotations.Passes(result, label)))),
                ScalarText.Of(result.Json.Member(MemberName.Direction))));
        }

        return relations;
    }

    private static double? Seconds(JsonValue leadTime) =>
        leadTime.Kind == JsonKind.Number
        && double.TryParse(leadTime.Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) && double.IsFinite(seconds) && seconds >= 0
            ? seconds
            : null;
}
