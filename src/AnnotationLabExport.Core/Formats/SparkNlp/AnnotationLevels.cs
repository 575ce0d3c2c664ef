using System.Runtime.InteropServices;
using AnnotationLabExport.Output.Parquet;

namespace AnnotationLabExport.Formats.SparkNlp;

/// <summary>
/// The levels of a page of annotations, whose metadata have the same number of entries: nothing is null, embeddings are
/// empty lists. Reused for the next page.
/// </summary>
/// <param name="entries">How many entries every annotation's metadata have.</param>
internal sealed class AnnotationLevels(int entries)
{
    private const int OfItem = 4;
    private const int OfKey = 5;
    private const int OfValue = 6;
    private const int GoesOn = 2;
    private readonly List<int> _ofEntries = [];

    /// <summary>Of members of the annotation itself.</summary>
    public ColumnLevels Item { get; } = new(1, OfItem);

    /// <summary>Of the keys of metadata.</summary>
    public ColumnLevels Key { get; } = new(2, OfKey);

    /// <summary>Of the values of metadata.</summary>
    public ColumnLevels Value { get; } = new(2, OfValue);

    /// <summary>Of the numbers of embeddings: the list is there, and holds none.</summary>
    public ColumnLevels Embeddings { get; } = new(2, OfValue);

    /// <summary>Sets the levels.</summary>
    /// <param name="repetition">For each annotation 0 if it is the first of its row, else 1.</param>
    public void Set(ReadOnlySpan<int> repetition)
    {
        Item.Set(repetition, OfItem);
        Embeddings.Set(repetition, OfItem);
        _ofEntries.Clear();
        foreach (int first in repetition)
        {
            _ofEntries.Add(first);
            for (int i = 1; i < entries; i++)
                _ofEntries.Add(GoesOn);
        }

        ReadOnlySpan<int> ofEntries = CollectionsMarshal.AsSpan(_ofEntries);
        Key.Set(ofEntries, OfKey);
        Value.Set(ofEntries, OfValue);
    }
}
