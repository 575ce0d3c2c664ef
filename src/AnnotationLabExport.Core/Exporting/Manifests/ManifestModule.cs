namespace AnnotationLabExport.Exporting.Manifests;

/// <summary>What made an export.</summary>
/// <param name="Name">The module's name.</param>
/// <param name="Version">Its version.</param>
public sealed record ManifestModule(string Name, string Version);
