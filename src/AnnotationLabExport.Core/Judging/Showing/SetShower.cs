using System.Globalization;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Judging.Showing;

/// <summary>Makes of an annotation set what people look at.</summary>
/// <param name="config">The labelling configuration, if there is one.</param>
/// <param name="field">Tells which field is the text.</param>
/// <param name="labels">Which labels are shown.</param>
internal sealed class SetShower(LabelConfig? config, TextField field, LabelFilter labels)
{
    private readonly ResultPlaces _places = new(field, MismatchedSpan.Search);
    private readonly AnswerShower _answers = new(labels);

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
            if (span.Label.Length > 0 && !labels.Keeps(span.Label))
                continue;
            bool isPlaced = span.Place.IsUsable;
            spans.Add(new ShownSpan(isPlaced ? span.Start : 0, isPlaced ? span.End : 0, Surrogates.Replace(span.Label), ScalarText.Of(span.Result.Id))
            {
                Fault = span.Place.Fault,
                IsMoved = span.Place.IsMoved,
                IsAssertion = config?.IsAssertion(span.Result.FromName.AsString() ?? "", span.Label) == true,
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
            string[] said = [.. result.LabelStrings()];
            if (said.Length > 0 && !said.Any(labels.Keeps))
                continue;
            relations.Add(new ShownRelation(
                ScalarText.Of(result.Json.Member(MemberName.FromId)),
                ScalarText.Of(result.Json.Member(MemberName.ToId)),
                Surrogates.Replace(string.Join(", ", said)),
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
