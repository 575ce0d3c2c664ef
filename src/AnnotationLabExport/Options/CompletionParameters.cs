using System.Management.Automation;
using AnnotationLabExport.Choosing;

namespace AnnotationLabExport.Options;

/// <summary>Which annotation sets of a task are taken.</summary>
internal sealed class CompletionParameters : SharedParameters
{
    /// <summary>
    /// What feeds everything but JSON: completions (the default), predictions, or both. JSON always carries both.
    /// </summary>
    [Parameter]
    public AnnotationSource AnnotationSource { get; set; }

    /// <summary>
    /// Which completions of a task are taken: all (the default), the latest by the first of updated_at,
    /// submitted_at and created_ago that is a date, or the latest starred one and else the latest.
    /// </summary>
    [Parameter]
    public CompletionPolicy CompletionPolicy { get; set; }

    /// <summary>The choice with these options.</summary>
    public ChoiceOptions ApplyTo(ChoiceOptions choice) => choice with
    {
        Source = AnnotationSource,
        Policy = CompletionPolicy,
    };
}
