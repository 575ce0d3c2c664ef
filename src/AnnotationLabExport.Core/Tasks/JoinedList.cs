using System.Collections.ObjectModel;

namespace AnnotationLabExport.Tasks;

/// <summary>
/// A list that says what it holds where PowerShell makes text of it, as Export-Csv does; other lists say their type's name.
/// </summary>
/// <param name="items">What it holds; not copied.</param>
internal sealed class JoinedList<T>(IList<T> items) : ReadOnlyCollection<T>(items)
{
    /// <summary>The elements as text, joined by a comma and a space.</summary>
    public override string ToString() => string.Join(", ", this);
}
