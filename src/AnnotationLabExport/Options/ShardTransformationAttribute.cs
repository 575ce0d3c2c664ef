using System.Globalization;
using System.Management.Automation;
using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Options;

/// <summary>Lets a shard be given as <c>3/16</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ShardTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object? input = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (input is TaskShard shard)
            return shard;
        string text = Convert.ToString(input, CultureInfo.InvariantCulture) ?? "";
        return TaskShard.Parse(text) ?? throw new ArgumentTransformationMetadataException(string.Create(
            CultureInfo.InvariantCulture,
            $"'{Excerpt.Of(text)}' is no shard; write its number and how many there are, 1/16 to 16/16, up to {TaskShard.Most}. To a scheduler's index that counts from 0 add 1 as to a number: \"$([int]$env:JOB_COMPLETION_INDEX + 1)/16\"."));
    }
}
