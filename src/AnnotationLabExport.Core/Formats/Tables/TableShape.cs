namespace AnnotationLabExport.Formats.Tables;

/// <summary>What a row of CSV or TSV stands for (docs/formats.md §5).</summary>
public enum TableShape
{
    /// <summary>A row for every annotation set, a column for every control.</summary>
    Wide,

    /// <summary>A row for every result.</summary>
    Long,
}
