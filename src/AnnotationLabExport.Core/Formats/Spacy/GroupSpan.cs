namespace AnnotationLabExport.Formats.Spacy;

/// <summary>A span of a span group.</summary>
/// <param name="Label">The number of its label.</param>
/// <param name="Start">First token of the Doc.</param>
/// <param name="End">Token after the last.</param>
/// <param name="StartChar">First code point.</param>
/// <param name="EndChar">Code point after the last.</param>
internal readonly record struct GroupSpan(ulong Label, int Start, int End, int StartChar, int EndChar);
