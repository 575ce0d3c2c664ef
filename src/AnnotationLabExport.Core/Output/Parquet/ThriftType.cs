namespace AnnotationLabExport.Output.Parquet;

/// <summary>The types of Thrift's compact protocol that Parquet's metadata needs.</summary>
internal enum ThriftType : byte
{
    /// <summary>A 32-bit integer.</summary>
    Int32 = 5,

    /// <summary>A 64-bit integer.</summary>
    Int64 = 6,

    /// <summary>Bytes, or UTF-8.</summary>
    Binary = 8,

    /// <summary>A list.</summary>
    List = 9,

    /// <summary>A struct.</summary>
    Struct = 12,
}
