using System.Collections;
using System.Collections.ObjectModel;

namespace AnnotationLabExport.Tasks;

/// <summary>
/// Values by names, in order and read-only, that a shell takes as it takes its own dictionaries: entries with Key, Name and
/// Value one after another, and Contains.
/// </summary>
/// <typeparam name="T">The values.</typeparam>
/// <param name="values">The values in the order in which they were added; not copied.</param>
internal abstract class EntriesByName<T>(Dictionary<string, T> values) : ReadOnlyDictionary<string, T>(values), IEnumerable
{
    /// <summary>The entries.</summary>
    public new IDictionaryEnumerator GetEnumerator() => ((IDictionary)this).GetEnumerator();

    /// <summary>Whether there is a value of that name.</summary>
    public bool Contains(string name) => ContainsKey(name);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
