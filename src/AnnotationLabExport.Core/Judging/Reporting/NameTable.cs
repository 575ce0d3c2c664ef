namespace AnnotationLabExport.Judging.Reporting;

/// <summary>Names by number: the page holds each once.</summary>
/// <typeparam name="T">What names are.</typeparam>
internal sealed class NameTable<T>
    where T : notnull
{
    private readonly Dictionary<T, int> _numbers = [];
    private readonly List<T> _names = [];

    /// <summary>The names, by their numbers from 0.</summary>
    public IReadOnlyList<T> Names => _names;

    /// <summary>The number of a name.</summary>
    public int NumberOf(T name)
    {
        if (_numbers.TryGetValue(name, out int number))
            return number;
        _numbers.Add(name, _names.Count);
        _names.Add(name);
        return _names.Count - 1;
    }
}
