namespace AnnotationLabExport.CoreTests.Formats.Spacy;

/// <summary>A token as it was read.</summary>
/// <param name="Text">Its text.</param>
/// <param name="HasSpace">Whether a space follows.</param>
/// <param name="Iob">3 begins an entity, 1 goes on, 2 is none.</param>
/// <param name="Label">The entity's label.</param>
/// <param name="SentenceStart">1 begins a sentence, -1 does not.</param>
internal sealed record ReadToken(string Text, bool HasSpace, int Iob, string Label, long SentenceStart);
