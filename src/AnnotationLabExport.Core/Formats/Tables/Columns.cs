namespace AnnotationLabExport.Formats.Tables;

/// <summary>The names of the fixed columns (docs/formats.md §5): the one place where they are spelled.</summary>
internal static class Columns
{
    public const string TaskId = "task_id";
    public const string CompletionId = "completion_id";
    public const string PredictionId = "prediction_id";
    public const string CreatedUsername = "created_username";
    public const string GroundTruth = "ground_truth";

    /// <summary>What a data field's column is called if its name is taken.</summary>
    public const string DataSuffix = ".data";

    /// <summary>What a control's column is called if its name is taken.</summary>
    public const string ResultSuffix = ".result";

    /// <summary>The columns on request of the wide shape.</summary>
    public static readonly string[] Metadata = [CreatedUsername, "created_ago", "updated_at", "lead_time", GroundTruth];

    /// <summary>Names that no data field or control may have, in whatever file.</summary>
    public static readonly string[] Reserved = [TaskId, CompletionId, PredictionId, .. Metadata];

    /// <summary>The columns of the long shape after those of the annotation set.</summary>
    public static readonly string[] Result =
    [
        "result_id", "from_name", "to_name", "type", "start", "end", "text", "label", "confidence",
        "from_id", "to_id", "direction", "meta",
    ];
}
