namespace AnnotationLabExport.Help;

/// <summary>How a parameter takes part in one parameter set.</summary>
internal sealed record ParameterUse(string Set, bool IsRequired, int? Position, bool FromPipeline, bool FromPipelineByName)
{
    /// <summary>The engine's name for all parameter sets.</summary>
    public const string AllSets = "__AllParameterSets";

    public bool BelongsTo(string set) => Set == set || Set == AllSets;

    public string PositionText => Position is { } position ? $"{position}" : "named";

    public string PipelineText => (FromPipeline, FromPipelineByName) switch
    {
        (true, true) => "True (ByValue, ByPropertyName)",
        (true, false) => "True (ByValue)",
        (false, true) => "True (ByPropertyName)",
        _ => "False",
    };
}
