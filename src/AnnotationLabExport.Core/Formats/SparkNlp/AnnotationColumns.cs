using AnnotationLabExport.Output.Parquet;

namespace AnnotationLabExport.Formats.SparkNlp;

/// <summary>The columns of a list of annotations in a row group, as Spark NLP's schema has them.</summary>
internal sealed class AnnotationColumns
{
    /// <summary>How many columns there are.</summary>
    public const int Count = 7;

    private readonly RowGroup _group;
    private readonly int _first;
    private readonly byte[] _type;
    private readonly byte[] _keys;
    private readonly int _keyCount;

    /// <summary>Finds the columns.</summary>
    /// <param name="group">The row group.</param>
    /// <param name="name">The list's name.</param>
    /// <param name="keys">The keys of every annotation's metadata.</param>
    public AnnotationColumns(RowGroup group, string name, params string[] keys)
    {
        (_first, string annotatorType) = SparkSchema.Find(name);
        _group = group;
        _type = PlainValues.Of(annotatorType);
        _keys = PlainValues.Of(keys);
        _keyCount = keys.Length;
    }

    /// <summary>What annotations are.</summary>
    public ColumnChunk Type => _group.Chunks[_first];

    /// <summary>The first units.</summary>
    public ColumnChunk Begin => _group.Chunks[_first + 1];

    /// <summary>The last units.</summary>
    public ColumnChunk End => _group.Chunks[_first + 2];

    /// <summary>What annotations say.</summary>
    public ColumnChunk Result => _group.Chunks[_first + 3];

    /// <summary>Keys of metadata.</summary>
    public ColumnChunk Key => _group.Chunks[_first + 4];

    /// <summary>The values of metadata.</summary>
    public ColumnChunk Value => _group.Chunks[_first + 5];

    /// <summary>Lists of numbers, all empty.</summary>
    public ColumnChunk Embeddings => _group.Chunks[_first + 6];

    /// <summary>Sets the dictionary of the type.</summary>
    public void SetType() => Type.SetDictionary(1, _type);

    /// <summary>Sets the dictionary of the keys.</summary>
    public void SetKeys() => Key.SetDictionary(_keyCount, _keys);

    /// <summary>Says the same as another list of annotations about their places and embeddings.</summary>
    public void RepeatPlaces(AnnotationColumns other)
    {
        Begin.Repeat(other.Begin);
        End.Repeat(other.End);
        Embeddings.Repeat(other.Embeddings);
    }

    /// <summary>Says the same as another list of annotations about their metadata.</summary>
    public void RepeatMetadata(AnnotationColumns other)
    {
        Key.Repeat(other.Key);
        Value.Repeat(other.Value);
    }
}
