namespace AnnotationLabExport.Tasks;

/// <summary>The part of a split that a task is in; it carries the names of all parts (docs/formats.md §12).</summary>
/// <param name="Part">The part's name.</param>
/// <param name="Parts">The names of all parts, in their order; the same list for all tasks of a split.</param>
public sealed record TaskSplit(string Part, IReadOnlyList<string> Parts);
