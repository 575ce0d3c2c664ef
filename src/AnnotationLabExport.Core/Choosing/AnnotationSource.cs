namespace AnnotationLabExport.Choosing;

/// <summary>Which annotation sets feed CSV, TSV and CoNLL (docs/formats.md §3). JSON always carries both.</summary>
public enum AnnotationSource
{
    /// <summary>What people annotated.</summary>
    Completions,

    /// <summary>What models annotated.</summary>
    Predictions,

    /// <summary>Per task its completions, then its predictions.</summary>
    Both,
}
