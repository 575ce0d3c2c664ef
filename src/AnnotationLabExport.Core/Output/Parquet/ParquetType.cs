namespace AnnotationLabExport.Output.Parquet;

/// <summary>How the values of a column are stored; the numbers are the format's.</summary>
internal enum ParquetType
{
    /// <summary>32 bits, little-endian.</summary>
    Int32 = 1,

    /// <summary>64 bits, little-endian.</summary>
    Int64 = 2,

    /// <summary>32 bits, IEEE 754, little-endian.</summary>
    Float = 4,

    /// <summary>A length of 32 bits and so many bytes.</summary>
    ByteArray = 6,
}
