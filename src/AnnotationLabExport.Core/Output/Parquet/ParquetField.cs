namespace AnnotationLabExport.Output.Parquet;

/// <summary>A node of a schema: a column or a group of fields, with the shapes that all readers know of lists and maps.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Repetition">How often it is there.</param>
/// <param name="Type">How its values are stored; null for a group.</param>
/// <param name="Kind">What they mean, or the group.</param>
/// <param name="Children">The fields of a group.</param>
internal sealed record ParquetField(
    string Name, ParquetRepetition Repetition, ParquetType? Type, ParquetKind Kind, IReadOnlyList<ParquetField> Children)
{
    private const string ListItem = "element";

    /// <summary>A column that may be null.</summary>
    public static ParquetField Optional(string name, ParquetType type) => new(
        name, ParquetRepetition.Optional, type, type == ParquetType.ByteArray ? ParquetKind.Text : ParquetKind.None, []);

    /// <summary>A list of a column's values, either of which may be null.</summary>
    public static ParquetField List(string name, ParquetType type) => ListOf(name, Optional(ListItem, type));

    /// <summary>A list of groups of fields, either of which may be null.</summary>
    public static ParquetField List(string name, params ParquetField[] fields) =>
        ListOf(name, new ParquetField(ListItem, ParquetRepetition.Optional, null, ParquetKind.None, fields));

    /// <summary>A map from strings to strings that may be null.</summary>
    public static ParquetField TextMap(string name)
    {
        ParquetField key = Optional("key", ParquetType.ByteArray) with { Repetition = ParquetRepetition.Required };
        ParquetField value = Optional("value", ParquetType.ByteArray);
        var entry = new ParquetField("key_value", ParquetRepetition.Repeated, null, ParquetKind.None, [key, value]);
        return new ParquetField(name, ParquetRepetition.Optional, null, ParquetKind.Map, [entry]);
    }

    private static ParquetField ListOf(string name, ParquetField item)
    {
        var list = new ParquetField("list", ParquetRepetition.Repeated, null, ParquetKind.None, [item]);
        return new ParquetField(name, ParquetRepetition.Optional, null, ParquetKind.List, [list]);
    }
}
