using AnnotationLabExport.Json;
using AnnotationLabExport.Tagging.Spans;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Objects;

/// <summary>Makes the objects of annotation sets and their results.</summary>
/// <param name="task">The task they belong to.</param>
/// <param name="text">Its text; null if it has none.</param>
/// <param name="field">Tells which field is the text.</param>
internal sealed class AnnotationObjects(TaskDocument task, TaskText? text, TextField field)
{
    private readonly ResultPlaces _places = new(field, MismatchedSpan.Keep);
    private bool _isLocated;
    private readonly object? _taskId = JsonObjects.Id(task.Id);
    private readonly string? _title = JsonObjects.Text(task.Title);

    /// <summary>A completion.</summary>
    public AlabCompletion Completion(AnnotationSet set) => Fill(new AlabCompletion(), set) with
    {
        IsGroundTruth = set.IsStarred,
        IsCancelled = set.IsSkipped,
        ReviewStatus = set.ReviewStatus,
    };

    /// <summary>A prediction.</summary>
    public AlabPrediction Prediction(AnnotationSet set) => Fill(new AlabPrediction(), set);

    private T Fill<T>(T made, AnnotationSet set)
        where T : AlabAnnotationSet
    {
        return (T)(made with
        {
            Id = JsonObjects.Id(set.Id),
            CreatedBy = JsonObjects.Text(set.CreatedUsername),
            CreatedAt = JsonObjects.Text(set.CreatedAgo),
            UpdatedAt = JsonObjects.Text(set.UpdatedAt),
            CreatedDate = TaskDates.Moment(set.CreatedAgo),
            UpdatedDate = TaskDates.Moment(set.UpdatedAt),
            LeadTime = JsonObjects.Decimal(set.LeadTime),
            IsSubmitted = !string.IsNullOrEmpty(JsonObjects.Text(set.SubmittedAt)),
            Annotations = Annotations(set),
        });
    }

    private JoinedList<AlabAnnotation> Annotations(AnnotationSet set)
    {
        var annotations = new List<AlabAnnotation>();
        object? setId = JsonObjects.Id(set.Id);
        string? annotator = JsonObjects.Text(set.CreatedUsername);
        _isLocated = false;
        foreach (Result result in set.Results)
        {
            var labels = new JoinedList<string>([.. result.LabelStrings()]);
            annotations.Add(new AlabAnnotation
            {
                TaskId = _taskId,
                Title = _title,
                CompletionId = set.IsPrediction ? null : setId,
                PredictionId = set.IsPrediction ? setId : null,
                Annotator = annotator,
                IsGroundTruth = set.IsStarred,
                ResultId = JsonObjects.Id(result.Id),
                Type = JsonObjects.Text(result.Type),
                FromName = JsonObjects.Text(result.FromName),
                ToName = JsonObjects.Text(result.ToName),
                Label = labels.Count == 0 ? null : labels.ToString(),
                Labels = labels,
                Start = JsonObjects.Integer(result.Value.Member(MemberName.Start)),
                End = JsonObjects.Integer(result.Value.Member(MemberName.End)),
                Text = Text(set, result),
                Confidence = JsonObjects.Decimal(result.Confidence),
                FromId = JsonObjects.Id(result.Json.Member(MemberName.FromId)),
                ToId = JsonObjects.Id(result.Json.Member(MemberName.ToId)),
                Direction = JsonObjects.Text(result.Json.Member(MemberName.Direction)),
                Meta = Meta(result),
            });
        }

        return new JoinedList<AlabAnnotation>(annotations);
    }

    private string? Text(AnnotationSet set, Result result)
    {
        JsonValue quote = result.Value.Member(MemberName.Text);
        if (!quote.IsPresent)
            return TextAt(set, result);
        return quote.Kind == JsonKind.Array ? Lines(quote) : JsonObjects.Text(quote);
    }

    /// <summary>What stands at the offsets of a span; null of anything else.</summary>
    private string? TextAt(AnnotationSet set, Result result)
    {
        if (text is null)
            return null;
        if (!_isLocated)
            _places.Load(set, text);
        _isLocated = true;
        return _places.OfSpan(result) is { IsUnquoted: true } place ? text.Chars[place.GivenStart..place.GivenEnd].ToString() : null;
    }

    private static string Lines(JsonValue list)
    {
        var lines = new List<string>();
        foreach (JsonValue line in list.Elements)
            lines.Add(ScalarText.Of(line));
        return string.Join('\n', lines);
    }

    private static string? Meta(Result result)
    {
        if (!ResultMeta.IsRemark(result, out JsonValue meta, out JsonValue remark))
            return meta.IsPresent ? ScalarText.Compact(meta) : null;
        return remark.Kind != JsonKind.Array ? JsonObjects.Text(remark) : remark.Elements.Count() > 0 ? Lines(remark) : null;
    }
}
