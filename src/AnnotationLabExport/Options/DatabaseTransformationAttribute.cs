using System.Management.Automation;
using AnnotationLabExport.Sources;

namespace AnnotationLabExport.Options;

/// <summary>Lets a database be given as a path, a file, a URI or a connection string, which no error of the engine then quotes.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DatabaseTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? input = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return input is AlabDatabase || LanguagePrimitives.ConvertTo<string>(inputData) is not { Length: > 0 } text ? input : new AlabDatabase(text);
    }
}
