namespace AnnotationLabExport.Exporting;

/// <summary>What has been counted of one format.</summary>
internal record struct FormatCounts
{
    /// <summary>Tasks written.</summary>
    public int Tasks;

    /// <summary>Completions written.</summary>
    public int Completions;

    /// <summary>Annotations written.</summary>
    public int Annotations;

    /// <summary>Tasks left out because all their completions were skipped.</summary>
    public int Skipped;

    /// <summary>Tasks written although they have nothing annotated.</summary>
    public int WithoutAnnotations;

    /// <summary>Adds what was counted elsewhere.</summary>
    public void Add(FormatCounts other)
    {
        Tasks += other.Tasks;
        Completions += other.Completions;
        Annotations += other.Annotations;
        Skipped += other.Skipped;
        WithoutAnnotations += other.WithoutAnnotations;
    }
}
