namespace AnnotationLabExport.Exporting.Publishing;

/// <summary>What of its tasks a published project has.</summary>
public enum PublishContent
{
    /// <summary>Completions and predictions: a copy of the project.</summary>
    All,

    /// <summary>Neither: what is to be annotated.</summary>
    Tasks,

    /// <summary>Predictions alone: what models annotated, for people to correct.</summary>
    Predictions,
}
