using System.Globalization;

namespace AnnotationLabExport.Tasks;

/// <summary>Figures by names, which say themselves where PowerShell makes text of them, as Export-Csv does.</summary>
/// <param name="counts">The figures in the order in which they were added; not copied.</param>
internal sealed class CountsByName(Dictionary<string, int> counts) : EntriesByName<int>(counts)
{
    /// <summary>Figures in the ordinal order of their names, which are told apart by case.</summary>
    /// <param name="counts">Each name once.</param>
    public static CountsByName Sorted(IEnumerable<(string Name, int Count)> counts)
    {
        var sorted = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((string name, int count) in counts.OrderBy(one => one.Name, StringComparer.Ordinal))
            sorted.Add(name, count);
        return new CountsByName(sorted);
    }

    /// <summary>Figures of codes by their names, ignoring case.</summary>
    /// <param name="counts">In the order in which they are told.</param>
    public static CountsByName Of<T>(IEnumerable<KeyValuePair<T, int>> counts)
        where T : struct, Enum
    {
        var named = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach ((T code, int count) in counts)
            named.Add(code.ToString(), count);
        return new CountsByName(named);
    }

    /// <summary>Each name and its figure, joined by a comma and a space.</summary>
    public override string ToString() =>
        string.Join(", ", Keys.Select(name => string.Create(CultureInfo.InvariantCulture, $"{name} {this[name]}")));
}
