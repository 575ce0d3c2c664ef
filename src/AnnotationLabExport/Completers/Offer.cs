namespace AnnotationLabExport.Completers;

/// <summary>A value that a completer has met.</summary>
/// <param name="Value">The value.</param>
/// <param name="Tip">What the menu says of it; it may come from a project.</param>
/// <param name="IsCounted">Whether the menu also says how often the value was met so.</param>
internal readonly record struct Offer(string Value, string Tip, bool IsCounted = false);
