namespace AnnotationLabExport.Tasks;

/// <summary>What became of the tasks of an import.</summary>
public sealed record ImportCounts
{
    /// <summary>Tasks that are new.</summary>
    public int Added { get; set; }

    /// <summary>Tasks that took the place of another content.</summary>
    public int Changed { get; set; }

    /// <summary>Tasks that were there with the same content.</summary>
    public int Unchanged { get; set; }

    /// <summary>Tasks that were there with other content, which stayed.</summary>
    public int Skipped { get; set; }

    /// <summary>Tasks that were removed because the source no longer has them.</summary>
    public int Removed { get; set; }

    /// <summary>Tasks that stayed although the source no longer has them.</summary>
    public int Missing { get; set; }

    /// <summary>Tasks of the source whose id the source had before.</summary>
    public int Duplicates { get; set; }

    /// <summary>Tasks of the source without id: known again only by their content.</summary>
    public int WithoutId { get; set; }
}
