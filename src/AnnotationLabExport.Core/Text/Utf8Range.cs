namespace AnnotationLabExport.Text;

/// <summary>A stretch of bytes that hold texts.</summary>
/// <param name="Start">First byte.</param>
/// <param name="Length">How many bytes.</param>
internal readonly record struct Utf8Range(int Start, int Length);
