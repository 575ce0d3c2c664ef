namespace AnnotationLabExport.Tagging.Spans;

/// <summary>A span and the places it needs: tokens, or characters where tokens are cut at its ends.</summary>
/// <param name="First">The first place.</param>
/// <param name="Last">The last place, included.</param>
/// <param name="Span">The span.</param>
internal readonly record struct PlacedSpan(int First, int Last, Span Span);
