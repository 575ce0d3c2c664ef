namespace AnnotationLabExport.Json;

/// <summary>
/// The members of a task that the program reads, recognised once while a task is parsed (docs/formats.md §2, Members).
/// </summary>
public enum MemberName : byte
{
    /// <summary>A member that is only carried along.</summary>
    Other,
#pragma warning disable CS1591 // each is the member of that name in snake_case
    Id, Data, CreatedAt, CreatedBy, Predictions,
    Completions, Annotations,
    CreatedUsername, CompletedBy, CreatedAgo, UpdatedAt, SubmittedAt, LeadTime,
    Honeypot, GroundTruth, DeletedAt, WasCancelled, Skipped, Result,
    Type, FromName, ToName, FromId, ToId, Direction, Labels, Value, Confidence,
    Start, End, Text, LongText, Title, Choices, Rating,
    Email, Username, ModelVersion, ReviewStatus, Meta,
    Images, Categories, Task,
    X, Y, Points, Rle, Vertices, Sequence,
#pragma warning restore CS1591
}
