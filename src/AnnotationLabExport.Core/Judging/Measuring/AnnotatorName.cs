using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Judging.Measuring;

/// <summary>Who made an annotation set, as figures tell people and models apart.</summary>
/// <param name="Name">The name, without white space around it; empty if there is none.</param>
/// <param name="IsModel">Whether it is a model.</param>
internal readonly record struct AnnotatorName(string Name, bool IsModel)
{
    /// <summary>The name as objects have it; null if there is none.</summary>
    public string? OrNull => Name.Length == 0 ? null : Name;

    /// <summary>Who made an annotation set.</summary>
    public static AnnotatorName Of(AnnotationSet set) =>
        new(WhiteSpace.Trim(ScalarText.Of(set.CreatedUsername)).ToString(), set.IsPrediction);
}
