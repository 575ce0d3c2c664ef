namespace AnnotationLabExport.Benchmarks.Samples;

/// <summary>An annotated stretch of a note.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">Unit after the last.</param>
/// <param name="Label">What it is.</param>
internal readonly record struct SampleSpan(int Start, int End, string Label);
