using System.Buffers;
using System.Runtime.InteropServices;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Output.Parquet;

/// <summary>A column of strings that may be null, one for each row.</summary>
/// <param name="chunk">The column's pages.</param>
/// <param name="repeats">Whether many rows say the same, so that a dictionary pays.</param>
internal sealed class OptionalTexts(ColumnChunk chunk, bool repeats)
{
    private readonly ColumnLevels _levels = new(0, 1);
    private readonly List<int> _definition = [];
    private readonly ArrayBufferWriter<byte> _plain = new();
    private readonly TextDictionary _dictionary = new();
    private readonly List<int> _places = [];

    /// <summary>Begins a row group.</summary>
    public void Begin() => _dictionary.Clear();

    /// <summary>Adds a row's string to the page.</summary>
    public void Add(ParquetRows rows, Utf8Range? text)
    {
        _definition.Add(text is null ? 0 : 1);
        if (text is not { } there)
            return;
        if (repeats)
            _places.Add(_dictionary.PlaceOf(rows[there]));
        else
            _plain.WriteText(rows[there]);
    }

    /// <summary>Ends a page.</summary>
    public void EndPage()
    {
        _levels.SetDefinition(CollectionsMarshal.AsSpan(_definition));
        if (repeats)
            chunk.AddTexts(_levels, _dictionary, CollectionsMarshal.AsSpan(_places));
        else
            chunk.AddPlain(_levels, _plain.WrittenSpan);
        _definition.Clear();
        _places.Clear();
        _plain.ResetWrittenCount();
    }

    /// <summary>Ends the row group.</summary>
    public void End() => chunk.SetDictionary(_dictionary);
}
