namespace AnnotationLabExport.CoreTests.Text.Segmentation;

/// <summary>A test for every line of a file of Unicode's; skipped, and reported so, where it is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnicodeTheoryAttribute : TheoryAttribute
{
    /// <summary>Names the file.</summary>
    public UnicodeTheoryAttribute(string name) => Skip = UnicodeData.WhyMissing(name);
}
