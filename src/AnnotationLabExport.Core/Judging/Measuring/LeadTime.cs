using System.Globalization;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Measuring;

/// <summary>Reads how long somebody worked on an annotation set.</summary>
internal static class LeadTime
{
    /// <summary>The seconds; null if they are no finite number, or below 0.</summary>
    public static double? Of(AnnotationSet set) =>
        set.LeadTime is { Kind: JsonKind.Number } time
        && double.TryParse(time.Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds)
        && double.IsFinite(seconds) && seconds >= 0
            ? seconds
            : null;
}
