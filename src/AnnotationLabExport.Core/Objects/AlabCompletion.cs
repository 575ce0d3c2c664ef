namespace AnnotationLabExport.Objects;

/// <summary>What one person annotated on a task.</summary>
public sealed record AlabCompletion : AlabAnnotationSet;
