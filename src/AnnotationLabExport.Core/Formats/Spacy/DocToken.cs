namespace AnnotationLabExport.Formats.Spacy;

/// <summary>A token of a Doc: UTF-16 units of the text, 0-based, end-exclusive. All tokens and their spaces are the text.</summary>
/// <param name="Start">First unit.</param>
/// <param name="End">Unit after the last.</param>
/// <param name="HasSpace">Whether U+0020 follows, which is no token of its own.</param>
/// <param name="Source">Place among the document's tokens; -1 if it is a part of a gap between them.</param>
internal readonly record struct DocToken(int Start, int End, bool HasSpace, int Source);
