namespace AnnotationLabExport.Formats.HuggingFace;

/// <summary>What a dataset card says of a project.</summary>
/// <param name="Name">Its name, by which it is loaded.</param>
/// <param name="Tags">The names of the tags.</param>
/// <param name="Splits">Its files.</param>
/// <param name="Options">The options that differ from their defaults, as they are typed.</param>
/// <param name="LeftOut">What was left out, a line each.</param>
internal sealed record CardProject(
    string Name,
    IReadOnlyList<string> Tags,
    IReadOnlyList<CardSplit> Splits,
    IReadOnlyList<string> Options,
    IReadOnlyList<string> LeftOut);
