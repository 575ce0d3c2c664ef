namespace AnnotationLabExport.Formats.HuggingFace;

/// <summary>What a dataset card says of a file.</summary>
/// <param name="Name">The split, as <c>datasets</c> calls it.</param>
/// <param name="File">The file's name.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Tokens">How many tokens.</param>
/// <param name="Labels">How many spans of each label are tagged.</param>
internal sealed record CardSplit(string Name, string File, long Rows, long Tokens, IReadOnlyDictionary<string, long> Labels);
