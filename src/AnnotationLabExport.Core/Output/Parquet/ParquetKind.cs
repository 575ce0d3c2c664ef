namespace AnnotationLabExport.Output.Parquet;

/// <summary>What a field means; the numbers are those of the format's logical types.</summary>
internal enum ParquetKind
{
    /// <summary>Nothing but what it is.</summary>
    None = 0,

    /// <summary>UTF-8.</summary>
    Text = 1,

    /// <summary>A group that is a map.</summary>
    Map = 2,

    /// <summary>A group that is a list.</summary>
    List = 3,
}
