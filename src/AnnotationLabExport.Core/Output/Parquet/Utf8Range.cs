namespace AnnotationLabExport.Output.Parquet;

/// <summary>A stretch of the bytes that rows hold.</summary>
/// <param name="Start">First byte.</param>
/// <param name="Length">How many bytes.</param>
internal readonly record struct Utf8Range(int Start, int Length);
