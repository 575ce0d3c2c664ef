using System.Collections.ObjectModel;

namespace AnnotationLabExport.Judging.Showing.Terminal;

/// <summary>Lines that are one text where PowerShell makes text of them, as Export-Csv does.</summary>
/// <param name="lines">The lines; not copied.</param>
internal sealed class DrawnLines(IList<string> lines) : ReadOnlyCollection<string>(lines)
{
    /// <summary>The lines, with line feeds between.</summary>
    public override string ToString() => string.Join('\n', this);
}
