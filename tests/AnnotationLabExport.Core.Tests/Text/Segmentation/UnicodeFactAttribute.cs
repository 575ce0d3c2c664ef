namespace AnnotationLabExport.CoreTests.Text.Segmentation;

/// <summary>A test over a file of Unicode's; skipped, and reported so, where it is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnicodeFactAttribute : FactAttribute
{
    /// <summary>Names the file.</summary>
    public UnicodeFactAttribute(string name) => Skip = UnicodeData.WhyMissing(name);
}
