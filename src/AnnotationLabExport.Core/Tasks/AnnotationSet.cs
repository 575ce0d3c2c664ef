using AnnotationLabExport.Json;

namespace AnnotationLabExport.Tasks;

/// <summary>A completion or a prediction of a task (docs/formats.md §1), read in either spelling (§2).</summary>
/// <param name="Json">The object.</param>
/// <param name="IsPrediction">Whether a model made it.</param>
public readonly record struct AnnotationSet(JsonValue Json, bool IsPrediction)
{
    private const string Approved = "approved";

    /// <summary>Its id.</summary>
    public JsonValue Id => Json.Member(MemberName.Id);

    /// <summary>
    /// Who made it: <c>created_username</c>, else <c>completed_by</c>, of an object the first of email, username and id;
    /// of a prediction without either its <c>model_version</c>.
    /// </summary>
    public JsonValue CreatedUsername
    {
        get
        {
            JsonValue name = Either(MemberName.CreatedUsername, MemberName.CompletedBy);
            if (name.Kind == JsonKind.Object)
                return Annotator.NameOf(name);
            return name.IsPresent || !IsPrediction ? name : Json.Member(MemberName.ModelVersion);
        }
    }

    /// <summary>When it was made: <c>created_ago</c>, else <c>created_at</c>; that too if only it is a date.</summary>
    public JsonValue CreatedAgo
    {
        get
        {
            JsonValue ago = Json.Member(MemberName.CreatedAgo);
            JsonValue at = Json.Member(MemberName.CreatedAt);
            return !ago.IsPresent || (at.IsPresent && TaskDates.Ticks(ago) is null && TaskDates.Ticks(at) is not null) ? at : ago;
        }
    }

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

    /// <summary>Whether it was submitted: <c>submitted_at</c> is a date.</summary>
    public bool IsSubmitted => TaskDates.Ticks(SubmittedAt) is not null;

    /// <summary>What a reviewer said: <c>review_status.approved</c>, literally true or false.</summary>
    public ReviewStatus ReviewStatus => IsPrediction ? ReviewStatus.NotReviewed
        : Json.Member(MemberName.ReviewStatus).Member(Approved).Kind switch
        {
            JsonKind.True => ReviewStatus.Accepted,
            JsonKind.False => ReviewStatus.Rejected,
            _ => ReviewStatus.NotReviewed,
        };

    /// <summary>When it was last worked on: the first of its dates of change, submission and making that is one.</summary>
    /// <returns>Ticks of 100 ns since 0001-01-01 UTC; null if no date is one.</returns>
    public long? LastMoment => TaskDates.Ticks(UpdatedAt) ?? TaskDates.Ticks(SubmittedAt) ?? TaskDates.Ticks(CreatedAgo);

    /// <summary>Whether its results are a list, or there are none: what is not must not pass for "nothing here".</summary>
    public bool HasReadableResults => Json.Member(MemberName.Result) is { IsPresent: false } or { Kind: JsonKind.Array };

    /// <summary>The results that were chosen, in source order: all of them, unless only some were asked for.</summary>
    public Results Results => new(Json.Member(MemberName.Result).Elements, LeftOut);

    /// <summary>All results in source order, whatever was asked for.</summary>
    internal Results AllResults => new(Json.Member(MemberName.Result).Elements, null);

    /// <summary>What was not chosen of the results: their tokens' indexes, ascending; null if all were.</summary>
    internal int[]? LeftOut { get; init; }

    /// <summary>Annotation Lab's spelling unless it is null, else Label Studio's.</summary>
    private JsonValue Either(MemberName first, MemberName second)
    {
        JsonValue value = Json.Member(first);
        return value.IsPresent ? value : Json.Member(second);
    }
}
