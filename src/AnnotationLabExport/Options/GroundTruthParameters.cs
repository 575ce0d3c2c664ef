using System.Management.Automation;
using AnnotationLabExport.Choosing;

namespace AnnotationLabExport.Options;

/// <summary>Whether tasks without ground truth or without completions are left out.</summary>
internal sealed class GroundTruthParameters : SharedParameters
{
    /// <summary>Only starred completions are taken, and only tasks that have one: the product's "Only ground truth".</summary>
    [Parameter]
    public SwitchParameter OnlyGroundTruth { get; set; }

    /// <summary>
    /// Tasks without a completion are left out: the product's "Exclude tasks without Completions". A task with
    /// predictions only has none.
    /// </summary>
    [Parameter]
    public SwitchParameter ExcludeTasksWithoutCompletions { get; set; }

    /// <summary>The choice with these options.</summary>
    public ChoiceOptions ApplyTo(ChoiceOptions choice) => choice with
    {
        OnlyGroundTruth = OnlyGroundTruth,
        ExcludeTasksWithoutCompletions = ExcludeTasksWithoutCompletions,
    };
}
