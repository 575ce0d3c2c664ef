using System.Globalization;

namespace AnnotationLabExport.Tasks;

/// <summary>Figures by names, which say themselves where PowerShell makes text of them, as Export-Csv does.</summary>
/// <param name="counts">The figures in the order in which they were added; not copied.</param>
internal sealed class CountsByName(Dictionary<string, int> counts) : EntriesByName<int>(counts)
{
    /// <summary>Each name and its figure, joined by a comma and a space.</summary>
    public override string ToString() =>
        string.Join(", ", Keys.Select(name => string.Create(CultureInfo.InvariantCulture, $"{name} {this[name]}")));
}
