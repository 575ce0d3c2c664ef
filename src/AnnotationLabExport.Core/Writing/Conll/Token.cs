namespace AnnotationLabExport.Writing.Conll;

/// <summary>A token of a text: UTF-16 units, 0-based, end-exclusive.</summary>
/// <param name="Start">First unit.</param>
/// <param name="End">Unit after the last.</param>
/// <param name="StartsSentence">Whether a sentence begins with it.</param>
public readonly record struct Token(int Start, int End, bool StartsSentence);
