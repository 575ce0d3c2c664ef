using AnnotationLabExport.Json;

namespace AnnotationLabExport.Tasks;

/// <summary>A completion or a prediction of a task (docs/formats.md §1), read in either spelling (§2).</summary>
/// <param name="Json">The object.</param>
/// <param name="IsPrediction">Whether a model made it.</param>
public readonly record struct AnnotationSet(JsonValue Json, bool IsPrediction)
{
    /// <summary>Its id.</summary>
    public JsonValue Id => Json.Member(MemberName.Id);

    /// <summary>Who made it: <c>created_username</c>, else <c>completed_by</c>.</summary>
    public JsonValue CreatedUsername => Either(MemberName.CreatedUsername, MemberName.CompletedBy);

    /// <summary>When it was made: <c>created_ago</c>, else <c>created_at</c>.</summary>
    public JsonValue CreatedAgo => Either(MemberName.CreatedAgo, MemberName.CreatedAt);

    /// <summary>When it was last changed.</summary>
    public JsonValue UpdatedAt => Json.Member(MemberName.UpdatedAt);

    /// <summary>When it was submitted.</summary>
    public JsonValue SubmittedAt => Json.Member(MemberName.SubmittedAt);

    /// <summary>Seconds of work on it.</summary>
    public JsonValue LeadTime => Json.Member(MemberName.LeadTime);

    /// <summary>Whether it is ground truth: <c>honeypot</c>, else <c>ground_truth</c>, literally true.</summary>
    public bool IsStarred => !IsPrediction && Either(MemberName.Honeypot, MemberName.GroundTruth).IsTrue;

    /// <summary>Whether it was skipped: <c>was_cancelled</c> or <c>skipped</c> literally true.</summary>
    public bool IsSkipped =>
        !IsPrediction && (Json.Member(MemberName.WasCancelled).IsTrue || Json.Member(MemberName.Skipped).IsTrue);

    /// <summary>Whether it was deleted: <c>deleted_at</c> is neither null nor an empty string.</summary>
    public bool IsDeleted =>
        !IsPrediction && Json.Member(MemberName.DeletedAt) is { IsPresent: true } deleted
        && !(deleted.IsString && deleted.RawContent.IsEmpty);

    /// <summary>Its results in source order.</summary>
    public Results Results => new(Json.Member(MemberName.Result).Elements);

    /// <summary>Annotation Lab's spelling unless it is null, else Label Studio's.</summary>
    private JsonValue Either(MemberName first, MemberName second)
    {
        JsonValue value = Json.Member(first);
        return value.IsPresent ? value : Json.Member(second);
    }
}
