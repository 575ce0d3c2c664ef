using AnnotationLabExport.Objects;
using AnnotationLabExport.Sources.Servers;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Completers;

/// <summary>Completes labels and choices, and says how often they were used by which type of result.</summary>
public sealed class LabelCompleter : SourceCompleter
{
    private protected override IEnumerable<Offer> Values(AlabTask task) =>
        from set in task.Completions.Cast<AlabAnnotationSet>().Concat(task.Predictions)
        from annotation in set.Annotations
        from label in annotation.Labels
        select new Offer(label, annotation.Type ?? "of no type", IsCounted: true);

    private protected override IEnumerable<Offer> Values(ProjectFigures project) =>
        project.Labels.Select(label => new Offer(label, "used in the project"));

    private protected override IEnumerable<Offer> Values(ServerProject project) =>
        project.Labels.Select(label => new Offer(label, "in the project's configuration"));
}
