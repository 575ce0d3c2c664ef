using AnnotationLabExport.Formats;

namespace AnnotationLabExport.Options;

/// <summary>Says which format a ConvertTo cmdlet writes: it takes the options that this format uses.</summary>
/// <param name="format">The format.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ConvertsToAttribute(AlabFormat format) : Attribute
{
    /// <summary>The format.</summary>
    public AlabFormat Format { get; } = format;
}
