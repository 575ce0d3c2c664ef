namespace AnnotationLabExport.Formats.Conll.Reading;

/// <summary>A line of a sample.</summary>
/// <param name="Line">Its place among the lines of the sample, from 0.</param>
/// <param name="Cells">What stands in its columns.</param>
internal readonly record struct SampleRow(int Line, string[] Cells);
