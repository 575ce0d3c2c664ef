using AnnotationLabExport.Json;

namespace AnnotationLabExport.Tasks;

/// <summary>The results of an annotation set, for <c>foreach</c>; elements that are no objects, or were not chosen, are passed over.</summary>
public struct Results
{
    private readonly int[]? _leftOut;
    private JsonElements _elements;

    internal Results(JsonElements elements, int[]? leftOut)
    {
        _elements = elements;
        _leftOut = leftOut;
    }

    /// <summary>The result reached.</summary>
    public readonly Result Current => new(_elements.Current);

    /// <summary>This, so that <c>foreach</c> works without an allocation.</summary>
    public readonly Results GetEnumerator() => this;

    /// <summary>Goes to the next result.</summary>
    public bool MoveNext()
    {
        while (_elements.MoveNext())
        {
            if (_elements.Current.Kind == JsonKind.Object
                && (_leftOut is null || Array.BinarySearch(_leftOut, _elements.Current.Index) < 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many there are from here on.</summary>
    public readonly int Count()
    {
        int count = 0;
        foreach (Result _ in this)
            count++;
        return count;
    }
}
