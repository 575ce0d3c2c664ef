namespace AnnotationLabExport.Output.Parquet;

/// <summary>A leaf of a schema, whose values stand together.</summary>
/// <param name="Path">The names that lead to it.</param>
/// <param name="Type">How its values are stored.</param>
/// <param name="MaxRepetition">How many fields on the way are repeated.</param>
/// <param name="MaxDefinition">How many fields on the way may be missing.</param>
internal sealed record ParquetColumn(IReadOnlyList<string> Path, ParquetType Type, int MaxRepetition, int MaxDefinition);
