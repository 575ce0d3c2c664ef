namespace AnnotationLabExport.Exporting.Manifests;

/// <summary>How tasks came split into parts.</summary>
/// <param name="Names">The names of all parts.</param>
/// <param name="Sha256">SHA-256 of the names of the tasks' parts in the order of the tasks, each followed by a line feed.</param>
public sealed record ManifestParts(IReadOnlyList<string> Names, string Sha256);
