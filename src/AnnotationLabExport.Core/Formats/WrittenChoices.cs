using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats;

/// <summary>The choices about a whole task that a format writes: those that pass; one that the configuration lacks is told.</summary>
internal static class WrittenChoices
{
    /// <summary>The choices of an annotation set by control.</summary>
    /// <param name="task">The task.</param>
    /// <param name="set">The annotation set.</param>
    /// <param name="log">Told of results that hold a choice which the configuration lacks.</param>
    /// <param name="controls">Only those of these controls; null for all.</param>
    public static List<ControlChoices> Of(TaggedTask task, AnnotationSet set, DiagnosticLog log, IReadOnlySet<string>? controls = null)
    {
        int told = -1;
        return WholeChoices.Of(
            set,
            control => controls?.Contains(control) != false,
            (result, choice) =>
            {
                if (!task.Annotations.Passes(result, choice))
                    return false;
                if (told != result.Json.Index && !task.Annotations.Knows(result, choice))
                {
                    log.Add(DiagnosticCode.LabelUnknown, task.Task, set, result);
                    told = result.Json.Index;
                }

                return true;
            });
    }
}
