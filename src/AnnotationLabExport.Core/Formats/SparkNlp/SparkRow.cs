using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.SparkNlp;

/// <summary>A row: a document, or a sentence of one.</summary>
/// <param name="DocId">The task's id, if it has one.</param>
/// <param name="Text">The text.</param>
/// <param name="Length">How many UTF-16 units the text has.</param>
/// <param name="Sentences">How many sentences.</param>
/// <param name="Tokens">How many tokens.</param>
/// <param name="CompletionId">The annotation set's id, if it has one.</param>
/// <param name="Title">The task's title, if it has one.</param>
internal readonly record struct SparkRow(
    Utf8Range? DocId, Utf8Range Text, int Length, int Sentences, int Tokens, Utf8Range? CompletionId, Utf8Range? Title);
