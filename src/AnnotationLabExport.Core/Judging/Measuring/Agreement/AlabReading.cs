namespace AnnotationLabExport.Judging.Measuring.Agreement;

/// <summary>What an annotator has in a disputed place.</summary>
/// <param name="Annotator">Who.</param>
/// <param name="IsModel">Whether it is a model.</param>
/// <param name="Spans">The spans, by label and place; none if nothing is labelled there.</param>
public sealed record AlabReading(string Annotator, bool IsModel, IReadOnlyList<LabelledPlace> Spans);
