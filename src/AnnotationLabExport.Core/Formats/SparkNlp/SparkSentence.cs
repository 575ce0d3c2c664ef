using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.SparkNlp;

/// <summary>A sentence of a row: from its first token to its last.</summary>
/// <param name="Begin">First UTF-16 unit in the row's text, 0-based.</param>
/// <param name="End">Last unit, included, as Spark NLP counts.</param>
/// <param name="Utf8">Where it stands among the bytes of the rows.</param>
internal readonly record struct SparkSentence(int Begin, int End, Utf8Range Utf8);
