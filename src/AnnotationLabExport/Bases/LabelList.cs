using System.Globalization;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Bases;

/// <summary>Labels in a sentence.</summary>
internal static class LabelList
{
    private const int Most = 10;

    /// <summary>The labels in quotes; of very many the first, and how many more there are.</summary>
    public static string Of(IReadOnlyList<string> labels)
    {
        string named = string.Join(", ", labels.Take(Most).Select(label => $"'{Excerpt.Of(label)}'"));
        string noun = labels.Count == 1 ? "the label " : "the labels ";
        string more = labels.Count <= Most ? "" : string.Create(CultureInfo.InvariantCulture, $" and {labels.Count - Most} more");
        return noun + named + more;
    }
}
