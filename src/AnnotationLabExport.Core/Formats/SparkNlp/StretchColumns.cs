using System.Buffers;
using System.Runtime.InteropServices;
using AnnotationLabExport.Output.Parquet;

namespace AnnotationLabExport.Formats.SparkNlp;

/// <summary>The columns of annotations that are stretches of text: of documents, and of sentences.</summary>
/// <param name="group">The row group.</param>
/// <param name="name">The list's name.</param>
/// <param name="key">The key of every annotation's metadata.</param>
internal sealed class StretchColumns(RowGroup group, string name, string key)
{
    private readonly AnnotationColumns _columns = new(group, name, key);
    private readonly NumberColumn _begin = new(new AnnotationColumns(group, name).Begin, ParquetType.Int32);
    private readonly NumberColumn _end = new(new AnnotationColumns(group, name).End, ParquetType.Int32);
    private readonly AnnotationLevels _levels = new(1);
    private readonly List<int> _repetition = [];
    private readonly List<int> _begins = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _values = [];
    private readonly ArrayBufferWriter<byte> _texts = new();
    private int _largestValue;

    /// <summary>Begins a row group.</summary>
    /// <param name="count">How many annotations there will be.</param>
    /// <param name="largestBegin">No first unit is larger.</param>
    /// <param name="largestEnd">No last unit is larger.</param>
    /// <param name="largestValue">No value of the metadata is larger.</param>
    public void Begin(int count, int largestBegin, int largestEnd, int largestValue)
    {
        _begin.Begin(largestBegin, count);
        _end.Begin(largestEnd, count);
        _largestValue = largestValue;
    }

    /// <summary>Adds an annotation to the page.</summary>
    /// <param name="isFirst">Whether it is the first of its row.</param>
    /// <param name="begin">First unit.</param>
    /// <param name="end">Last unit.</param>
    /// <param name="text">The stretch.</param>
    /// <param name="value">Place of the value of its metadata.</param>
    public void Add(bool isFirst, int begin, int end, ReadOnlySpan<byte> text, int value)
    {
        _repetition.Add(isFirst ? 0 : 1);
        _begins.Add(begin);
        _ends.Add(end);
        _texts.WriteText(text);
        _values.Add(value);
    }

    /// <summary>Ends a page.</summary>
    public void EndPage()
    {
        _levels.Set(CollectionsMarshal.AsSpan(_repetition));
        _columns.Type.AddConstant(_levels.Item);
        _begin.Add(_levels.Item, CollectionsMarshal.AsSpan(_begins));
        _end.Add(_levels.Item, CollectionsMarshal.AsSpan(_ends));
        _columns.Result.AddPlain(_levels.Item, _texts.WrittenSpan);
        _columns.Key.AddConstant(_levels.Key);
        _columns.Value.AddPlaces(_levels.Value, CollectionsMarshal.AsSpan(_values), _largestValue);
        _columns.Embeddings.AddPlain(_levels.Embeddings, []);
        _repetition.Clear();
        _begins.Clear();
        _ends.Clear();
        _values.Clear();
        _texts.ResetWrittenCount();
    }

    /// <summary>Ends the row group.</summary>
    /// <param name="values">The values of metadata, from the first to the largest, spelled one after another.</param>
    public void End(ReadOnlySpan<byte> values)
    {
        _begin.End();
        _end.End();
        _columns.Value.SetDictionary(_largestValue + 1, values);
        _columns.SetType();
        _columns.SetKeys();
    }
}
