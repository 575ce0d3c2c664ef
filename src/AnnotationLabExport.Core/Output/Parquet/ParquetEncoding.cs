namespace AnnotationLabExport.Output.Parquet;

/// <summary>How the values of a page are encoded; the numbers are the format's.</summary>
internal enum ParquetEncoding
{
    /// <summary>One after another.</summary>
    Plain = 0,

    /// <summary>Runs and packed bits; levels are always so.</summary>
    Rle = 3,

    /// <summary>Places in the dictionary of the column chunk, as runs and packed bits.</summary>
    RleDictionary = 8,
}
