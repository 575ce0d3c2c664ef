using AnnotationLabExport.Objects;
using AnnotationLabExport.Sources.Servers;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Completers;

/// <summary>Completes the names of those who made completions, and says how many.</summary>
public sealed class AnnotatorCompleter : SourceCompleter
{
    private protected override IEnumerable<Offer> Values(AlabTask task) =>
        from completion in task.Completions
        where completion.CreatedBy is not null
        select new Offer(completion.CreatedBy!, "completions", IsCounted: true);

    private protected override IEnumerable<Offer> Values(ProjectFigures project) =>
        project.Annotators.Select(annotator => new Offer(annotator, "made completions of the project"));

    private protected override IEnumerable<Offer> Values(ServerProject project) =>
        project.Members.Select(member => new Offer(member, "works on the project"));
}
