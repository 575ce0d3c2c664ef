namespace AnnotationLabExport.Tagging.Spans;

/// <summary>Where a span lies in its text, UTF-16 units, 0-based, end-exclusive, without white space at its ends.</summary>
/// <param name="Start">First unit.</param>
/// <param name="End">Unit after the last.</param>
/// <param name="Fault">What is wrong with it; with OutOfRange and Empty the offsets mean nothing.</param>
public readonly record struct SpanOffsets(int Start, int End, SpanFault Fault);
