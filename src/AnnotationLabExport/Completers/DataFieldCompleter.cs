using AnnotationLabExport.Objects;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Completers;

/// <summary>Completes the fields of <c>data</c>, those of nested objects with dots.</summary>
public sealed class DataFieldCompleter : SourceCompleter
{
    private protected override IEnumerable<Offer> Values(AlabTask task) => DataFields.Of(task.Data, value => value is not null);

    private protected override IEnumerable<Offer> Values(ProjectFigures project) => [];
}
