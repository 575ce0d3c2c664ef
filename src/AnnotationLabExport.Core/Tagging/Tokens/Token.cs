namespace AnnotationLabExport.Tagging.Tokens;

/// <summary>A token of a text: UTF-16 units, 0-based, end-exclusive.</summary>
/// <param name="Start">First unit.</param>
/// <param name="End">Unit after the last.</param>
internal readonly record struct Token(int Start, int End);
