using AnnotationLabExport.Formats;

namespace AnnotationLabExport.CoreTests.Harness;

/// <summary>The formats that an export can have.</summary>
internal static class AnyFormat
{
    /// <summary>All that need no labelling configuration.</summary>
    public static AlabFormat[] WithoutConfig { get; } = [.. Enum.GetValues<AlabFormat>().Where(format => format != AlabFormat.Assertion)];
}
