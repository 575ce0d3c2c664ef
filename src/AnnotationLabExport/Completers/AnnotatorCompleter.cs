using AnnotationLabExport.Objects;

namespace AnnotationLabExport.Completers;

/// <summary>Completes the names of those who made completions.</summary>
public sealed class AnnotatorCompleter : SourceCompleter
{
    private protected override IEnumerable<string> Values(AlabTask task) =>
        task.Completions.Select(completion => completion.CreatedBy).OfType<string>();

    private protected override IEnumerable<string> Values(AlabProject project) =>
        project is AlabServerProject onServer ? onServer.Members : project.Annotators;
}
