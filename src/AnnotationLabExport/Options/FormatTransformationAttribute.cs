using System.Management.Automation;
using AnnotationLabExport.Formats;

namespace AnnotationLabExport.Options;

/// <summary>Lets <c>Conll</c> stand for <see cref="AlabFormat.Conll2003"/>, and no null for a format.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FormatTransformationAttribute : ArgumentTransformationAttribute
{
    private const string Alias = "Conll";

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object? input = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return input is object[] formats ? Array.ConvertAll(formats, Full) : Full(input);
    }

    private static object Full(object? format) => format?.ToString() switch
    {
        null => throw new ArgumentTransformationMetadataException("A format is missing: a value is null."),
        string name when name.Equals(Alias, StringComparison.OrdinalIgnoreCase) => AlabFormat.Conll2003,
        _ => format,
    };
}
