namespace AnnotationLabExport.Output.Parquet;

/// <summary>The fields of a file and, in their order, its columns.</summary>
internal sealed class ParquetSchema
{
    private readonly List<ParquetColumn> _columns = [];
    private readonly ParquetField[] _fields;
    private int _elements = 1;

    /// <summary>Makes a schema.</summary>
    public ParquetSchema(params ParquetField[] fields)
    {
        _fields = fields;
        foreach (ParquetField field in fields)
            AddColumns(field, [], 0, 0);
    }

    /// <summary>The leaves.</summary>
    public IReadOnlyList<ParquetColumn> Columns => _columns;

    /// <summary>Writes the list of elements that a footer holds.</summary>
    public void Write(ThriftWriter footer, short field)
    {
        footer.BeginList(field, ThriftType.Struct, _elements);
        footer.BeginStruct();
        footer.Write(4, "schema");
        footer.Write(5, _fields.Length);
        footer.EndStruct();
        foreach (ParquetField child in _fields)
            Write(footer, child);
    }

    private void AddColumns(ParquetField field, IReadOnlyList<string> above, int repetition, int definition)
    {
        _elements++;
        repetition += field.Repetition == ParquetRepetition.Repeated ? 1 : 0;
        definition += field.Repetition == ParquetRepetition.Required ? 0 : 1;
        string[] path = [.. above, field.Name];
        if (field.Type is { } type)
            _columns.Add(new ParquetColumn(path, type, repetition, definition));
        foreach (ParquetField child in field.Children)
            AddColumns(child, path, repetition, definition);
    }

    private static void Write(ThriftWriter footer, ParquetField field)
    {
        footer.BeginStruct();
        if (field.Type is { } type)
            footer.Write(1, (int)type);
        footer.Write(3, (int)field.Repetition);
        footer.Write(4, field.Name);
        if (field.Children.Count > 0)
            footer.Write(5, field.Children.Count);
        if (field.Kind != ParquetKind.None)
            WriteKind(footer, field.Kind);
        footer.EndStruct();
        foreach (ParquetField child in field.Children)
            Write(footer, child);
    }

    /// <summary>The older name of what a field means, and the newer one: a union whose member is an empty struct.</summary>
    private static void WriteKind(ThriftWriter footer, ParquetKind kind)
    {
        footer.Write(6, kind switch { ParquetKind.Text => 0, ParquetKind.Map => 1, _ => 3 });
        footer.BeginStruct(10);
        footer.BeginStruct((short)kind);
        footer.EndStruct();
        footer.EndStruct();
    }
}
