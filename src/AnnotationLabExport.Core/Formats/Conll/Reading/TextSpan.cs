namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>A span of a document.</summary>
/// <param name="Level">Its level, from 0.</param>
/// <param name="Label">The number of its label.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
internal readonly record struct TextSpan(int Level, int Label, TokenPlace First, TokenPlace Last);
