namespace AnnotationLabExport.Judging.Reporting;

/// <summary>A report that was written.</summary>
public sealed record AlabReport
{
    /// <summary>The page.</summary>
    public required string Path { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Tasks that were chosen: those behind the figures.</summary>
    public required int Tasks { get; init; }

    /// <summary>Tasks that are shown.</summary>
    public required int Documents { get; init; }

    /// <summary>What was found to be wrong.</summary>
    public required int Findings { get; init; }

    /// <summary>The page's size.</summary>
    public required long Bytes { get; init; }

    /// <summary>Its SHA-256, in upper-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Elapsed { get; init; }
}
