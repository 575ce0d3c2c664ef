namespace AnnotationLabExport.Objects;

/// <summary>What a model annotated on a task.</summary>
public sealed record AlabPrediction : AlabAnnotationSet;
