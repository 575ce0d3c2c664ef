namespace AnnotationLabExport.Exporting.Manifests;

/// <summary>Something that an export read, by what it held.</summary>
public sealed record ManifestSource
{
    /// <summary>The name of the file, without its folder; null for what is no file.</summary>
    public string? Name { get; init; }

    /// <summary>The file's size in bytes.</summary>
    public long? Bytes { get; init; }

    /// <summary>How many tasks came, where they came one by one.</summary>
    public long? Tasks { get; init; }

    /// <summary>
    /// SHA-256 in upper-case hexadecimal: of the file's bytes, or of the tasks' JSON as it came, each followed by a line feed.
    /// </summary>
    public required string Sha256 { get; init; }
}
