namespace AnnotationLabExport.Json;

/// <summary>Recognises the members that the program reads.</summary>
internal static class MemberNames
{
    /// <summary>The member that <paramref name="name"/> (UTF-8, without escapes) spells.</summary>
    public static MemberName Recognise(ReadOnlySpan<byte> name) => name.Length switch
    {
        2 => name.SequenceEqual("id"u8) ? MemberName.Id : MemberName.Other,
        3 => name.SequenceEqual("end"u8) ? MemberName.End : MemberName.Other,
        4 => name switch
        {
            _ when name.SequenceEqual("type"u8) => MemberName.Type,
            _ when name.SequenceEqual("text"u8) => MemberName.Text,
            _ when name.SequenceEqual("data"u8) => MemberName.Data,
            _ => MemberName.Other,
        },
        5 => name switch
        {
            _ when name.SequenceEqual("value"u8) => MemberName.Value,
            _ when name.SequenceEqual("start"u8) => MemberName.Start,
            _ when name.SequenceEqual("to_id"u8) => MemberName.ToId,
            _ when name.SequenceEqual("title"u8) => MemberName.Title,
            _ => MemberName.Other,
        },
        6 => name switch
        {
            _ when name.SequenceEqual("labels"u8) => MemberName.Labels,
            _ when name.SequenceEqual("result"u8) => MemberName.Result,
            _ when name.SequenceEqual("rating"u8) => MemberName.Rating,
            _ => MemberName.Other,
        },
        7 => name switch
        {
            _ when name.SequenceEqual("to_name"u8) => MemberName.ToName,
            _ when name.SequenceEqual("from_id"u8) => MemberName.FromId,
            _ when name.SequenceEqual("choices"u8) => MemberName.Choices,
            _ when name.SequenceEqual("skipped"u8) => MemberName.Skipped,
            _ => MemberName.Other,
        },
        8 => name.SequenceEqual("honeypot"u8) ? MemberName.Honeypot
            : name.SequenceEqual("longText"u8) ? MemberName.LongText
            : MemberName.Other,
        9 => name switch
        {
            _ when name.SequenceEqual("from_name"u8) => MemberName.FromName,
            _ when name.SequenceEqual("lead_time"u8) => MemberName.LeadTime,
            _ when name.SequenceEqual("direction"u8) => MemberName.Direction,
            _ => MemberName.Other,
        },
        10 => name switch
        {
            _ when name.SequenceEqual("confidence"u8) => MemberName.Confidence,
            _ when name.SequenceEqual("created_at"u8) => MemberName.CreatedAt,
            _ when name.SequenceEqual("created_by"u8) => MemberName.CreatedBy,
            _ when name.SequenceEqual("updated_at"u8) => MemberName.UpdatedAt,
            _ when name.SequenceEqual("deleted_at"u8) => MemberName.DeletedAt,
            _ => MemberName.Other,
        },
        11 => name switch
        {
            _ when name.SequenceEqual("completions"u8) => MemberName.Completions,
            _ when name.SequenceEqual("annotations"u8) => MemberName.Annotations,
            _ when name.SequenceEqual("predictions"u8) => MemberName.Predictions,
            _ when name.SequenceEqual("created_ago"u8) => MemberName.CreatedAgo,
            _ => MemberName.Other,
        },
        12 => name switch
        {
            _ when name.SequenceEqual("ground_truth"u8) => MemberName.GroundTruth,
            _ when name.SequenceEqual("completed_by"u8) => MemberName.CompletedBy,
            _ when name.SequenceEqual("submitted_at"u8) => MemberName.SubmittedAt,
            _ => MemberName.Other,
        },
        13 => name.SequenceEqual("was_cancelled"u8) ? MemberName.WasCancelled : MemberName.Other,
        16 => name.SequenceEqual("created_username"u8) ? MemberName.CreatedUsername : MemberName.Other,
        _ => MemberName.Other,
    };
}
