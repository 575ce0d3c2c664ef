namespace AnnotationLabExport.Judging.Measuring;

/// <summary>What a project is measured by.</summary>
public enum MeasureBy
{
    /// <summary>How each label is used: results, tasks, different quotes, lengths of spans in tokens.</summary>
    Label,

    /// <summary>What each annotator made: completions by state, results, lead times.</summary>
    Annotator,

    /// <summary>Completions by day and annotator.</summary>
    Day,

    /// <summary>Tasks and completions by state: untouched, drafted, submitted, accepted, rejected, skipped, starred.</summary>
    State,

    /// <summary>What was answered with each control of the labelling configuration.</summary>
    Control,
}
