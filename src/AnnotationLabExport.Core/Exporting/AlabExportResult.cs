using System.Collections;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Tagging.Spans;

namespace AnnotationLabExport.Exporting;

/// <summary>What an export wrote: one for every file.</summary>
public sealed record AlabExportResult
{
    /// <summary>The file's full path.</summary>
    public required string Path { get; init; }

    /// <summary>The same, so that it binds to parameters of that name.</summary>
    public string PSPath => Path;

    /// <summary>The same, so that it binds to parameters of that name.</summary>
    public string FullName => Path;

    /// <summary>The file's format.</summary>
    public required AlabFormat Format { get; init; }

    /// <summary>The part of a split that the file holds; null if it holds all tasks.</summary>
    public string? Split { get; init; }

    /// <summary>Whether nothing was written, since the file of an earlier export of the same stands, by its manifest.</summary>
    public bool Unchanged { get; init; }

    /// <summary>Tasks written.</summary>
    public required int Tasks { get; init; }

    /// <summary>Completions written.</summary>
    public required int Completions { get; init; }

    /// <summary>Annotations written: results, in CoNLL spans that came out as tags.</summary>
    public required int Annotations { get; init; }

    /// <summary>Tasks left out because all their completions were skipped.</summary>
    public required int Skipped { get; init; }

    /// <summary>Tasks left out because nothing of them is left that can be read.</summary>
    public int Unreadable { get; init; }

    /// <summary>Tasks left out because a reviewer rejected all their completions.</summary>
    public required int Rejected { get; init; }

    /// <summary>How often each diagnostic was met, by its name; what was not met is missing.</summary>
    public required IDictionary Diagnostics { get; init; }

    /// <summary>How every span that was a candidate for tags ended; null for other formats than CoNLL.</summary>
    public SpanAccount? Spans { get; init; }

    /// <summary>The file's size in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>The file's SHA-256, upper-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The time from the start of the export to the file's completion.</summary>
    public required TimeSpan Elapsed { get; init; }
}
