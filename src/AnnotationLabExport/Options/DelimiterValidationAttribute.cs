using System.Management.Automation;
using AnnotationLabExport.Formats.Tables;

namespace AnnotationLabExport.Options;

/// <summary>Refuses a character that cannot stand between cells.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DelimiterValidationAttribute : ValidateArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is char delimiter && !TableOptions.MayDelimit(delimiter))
            throw new ValidationMetadataException("A quote, a line break and half a surrogate pair cannot stand between cells.");
    }
}
