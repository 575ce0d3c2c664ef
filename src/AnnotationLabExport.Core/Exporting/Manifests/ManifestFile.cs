using AnnotationLabExport.Formats;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Exporting.Manifests;

/// <summary>A file that an export wrote, and what it holds.</summary>
public sealed record ManifestFile
{
    /// <summary>The file's name; it lies beside the manifest.</summary>
    public required string Name { get; init; }

    /// <summary>Its format.</summary>
    public required AlabFormat Format { get; init; }

    /// <summary>The part of a split that it holds; null if it holds all tasks.</summary>
    public string? Split { get; init; }

    /// <summary>Its size in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>Its SHA-256, upper-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Tasks written.</summary>
    public required int Tasks { get; init; }

    /// <summary>Completions written.</summary>
    public required int Completions { get; init; }

    /// <summary>Annotations written.</summary>
    public required int Annotations { get; init; }

    /// <summary>Tasks left out because all their completions were skipped.</summary>
    public required int Skipped { get; init; }

    /// <summary>Tasks left out because a reviewer rejected all their completions.</summary>
    public required int Rejected { get; init; }

    /// <summary>Tasks left out because nothing of them is left that can be read.</summary>
    public required int Unreadable { get; init; }

    /// <summary>How often each label was written: of a format of tags as tags; in ordinal order.</summary>
    public required IReadOnlyDictionary<string, long> Labels { get; init; }

    /// <summary>How every span that was a candidate ended; null for formats that are not made of spans.</summary>
    public SpanAccount? Spans { get; init; }

    /// <summary>How often each diagnostic was met, by its name.</summary>
    public required IReadOnlyDictionary<string, int> Diagnostics { get; init; }
}
