using AnnotationLabExport.Objects;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Completers;

/// <summary>Completes the fields of <c>data</c> that hold strings, those of nested objects with dots.</summary>
public sealed class TextFieldCompleter : SourceCompleter
{
    private protected override IEnumerable<Offer> Values(AlabTask task) => DataFields.Of(task.Data, value => value is string);

    private protected override IEnumerable<Offer> Values(ProjectFigures project) => [];
}
