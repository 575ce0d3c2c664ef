using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.SparkNlp;

/// <summary>A token of a row.</summary>
/// <param name="Begin">First UTF-16 unit in the row's text, 0-based.</param>
/// <param name="End">Last unit, included, as Spark NLP counts.</param>
/// <param name="Utf8">Where it stands among the bytes of the rows.</param>
/// <param name="Sentence">Number of its sentence in the row, from 0.</param>
/// <param name="Tag">Place of its tag among those of the rows.</param>
internal readonly record struct SparkToken(int Begin, int End, Utf8Range Utf8, int Sentence, int Tag);
