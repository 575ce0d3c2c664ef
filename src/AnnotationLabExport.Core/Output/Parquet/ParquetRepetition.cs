namespace AnnotationLabExport.Output.Parquet;

/// <summary>How often a field is there; the numbers are the format's.</summary>
internal enum ParquetRepetition
{
    /// <summary>Once.</summary>
    Required = 0,

    /// <summary>Once, or null.</summary>
    Optional = 1,

    /// <summary>Any number of times.</summary>
    Repeated = 2,
}
