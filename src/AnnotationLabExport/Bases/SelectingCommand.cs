using System.Management.Automation;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Exporting;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Bases;

/// <summary>A cmdlet that writes tasks: what can be chosen of them, the same for every format.</summary>
public abstract class SelectingCommand : AlabCommand
{
    /// <summary>
    /// Only starred completions are written, and only tasks that have one: the product's "Only ground truth".
    /// </summary>
    [Parameter]
    public SwitchParameter OnlyGroundTruth { get; set; }

    /// <summary>
    /// Tasks without a completion are left out: the product's "Exclude tasks without Completions". A task with
    /// predictions only has none.
    /// </summary>
    [Parameter]
    public SwitchParameter ExcludeTasksWithoutCompletions { get; set; }

    /// <summary>What feeds CSV, TSV and CoNLL: completions (the default), predictions, or both. JSON always carries both.</summary>
    [Parameter]
    public AnnotationSource AnnotationSource { get; set; }

    /// <summary>
    /// Which completions of a task are written: all (the default), the latest by the first of updated_at,
    /// submitted_at and created_ago that is a date, or the latest starred one and else the latest.
    /// </summary>
    [Parameter]
    public CompletionPolicy CompletionPolicy { get; set; }

    /// <summary>
    /// The project's labelling configuration, an XML file. It tells CoNLL which field is the text and which labels
    /// are assertions; those are left out of the tags.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? LabelConfig { get; set; }

    /// <summary>The selection that the parameters ask for.</summary>
    protected ChoiceOptions Choice => new()
    {
        OnlyGroundTruth = OnlyGroundTruth,
        ExcludeTasksWithoutCompletions = ExcludeTasksWithoutCompletions,
        Source = AnnotationSource,
        Policy = CompletionPolicy,
    };

    /// <summary>Told of every diagnostic when verbose messages are shown; otherwise null, which costs nothing.</summary>
    protected Action<Diagnostic>? DiagnosticListener =>
        IsVerbose ? diagnostic => WriteVerbose(diagnostic.ToString()) : null;

    /// <summary>Reads the labelling configuration, if one is given.</summary>
    protected LabelConfig? ReadLabelConfig() =>
        LabelConfig is null ? null : Tasks.LabelConfig.Load(this.ResolveOne(LabelConfig));

    /// <summary>Says once what an export left out or changed.</summary>
    protected void WarnOf(string name, IEnumerable<FormatExport> exports)
    {
        foreach (FormatExport export in exports)
        {
            if (ExportWarning.For(name, export) is { } warning)
                WriteWarning(warning);
        }
    }
}
