using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Tagging.Spans;

/// <summary>A relation of two spans.</summary>
/// <param name="Head">Place of the one it comes from, among the spans in order.</param>
/// <param name="Child">Place of the one it leads to.</param>
/// <param name="Label">Its first label; <c>relation</c> if it has none.</param>
/// <param name="IsMutual">Whether it holds the other way too.</param>
/// <param name="Result">The result it comes from.</param>
internal readonly record struct SpanRelation(int Head, int Child, string Label, bool IsMutual, Result Result);
