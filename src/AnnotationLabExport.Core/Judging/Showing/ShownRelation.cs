namespace AnnotationLabExport.Judging.Showing;

/// <summary>A relation between two results of an annotation set.</summary>
/// <param name="From">The id of its first result; empty if it names none.</param>
/// <param name="To">The id of its second result; empty if it names none.</param>
/// <param name="Labels">What it says, joined by commas; perhaps empty.</param>
/// <param name="Direction">Its direction as the source has it; empty if it has none.</param>
public sealed record ShownRelation(string From, string To, string Labels, string Direction);
