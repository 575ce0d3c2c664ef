using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.HuggingFace;

/// <summary>A row: a sentence, or a document.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Tokens">How many tokens.</param>
/// <param name="TaskId">The task's id, if it has one.</param>
/// <param name="Title">The task's title, if it has one.</param>
internal readonly record struct HuggingFaceRow(Utf8Range Id, int Tokens, Utf8Range? TaskId, Utf8Range? Title);
