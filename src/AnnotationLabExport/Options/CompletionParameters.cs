using System.Management.Automation;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Completers;

namespace AnnotationLabExport.Options;

/// <summary>Which annotation sets of a task are taken.</summary>
internal sealed class CompletionParameters : SharedParameters
{
    /// <summary>
    /// What feeds everything but JSON: completions (the default), predictions, or both. JSON always carries both. A test looks
    /// into both unless told otherwise.
    /// </summary>
    [Parameter]
    [Alias("Source")]
    public AnnotationSource? AnnotationSource { get; set; }

    /// <summary>
    /// Which completions of a task are taken: all (the default), the latest by the first of updated_at,
    /// submitted_at and created_ago that is a date, the latest starred one and else the latest, or the one that the
    /// product itself would train on (Training): of those that no reviewer rejected the accepted, else the submitted ones,
    /// and of these the one by -AnnotatorPriority, then a starred one, then the latest. A task of which a reviewer
    /// rejected all completions is left out and counted.
    /// </summary>
    [Parameter]
    public CompletionPolicy CompletionPolicy { get; set; }

    /// <summary>
    /// With -CompletionPolicy Training: whose completion is taken of those that are left, by names, the first is highest.
    /// Who is not named comes after all who are.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AnnotatorCompleter))]
    public string[] AnnotatorPriority { get; set; } = [];

    /// <summary>Only submitted completions are taken, and only tasks that have one.</summary>
    [Parameter]
    public SwitchParameter SubmittedOnly { get; set; }

    /// <summary>Only completions that a reviewer accepted are taken, and only tasks that have one.</summary>
    [Parameter]
    public SwitchParameter ReviewedOnly { get; set; }

    /// <summary>The choice with these options.</summary>
    public ChoiceOptions ApplyTo(ChoiceOptions choice) => choice with
    {
        Source = AnnotationSource ?? choice.Source,
        Policy = CompletionPolicy,
        AnnotatorPriority = AnnotatorPriority.Length == 0 || CompletionPolicy == CompletionPolicy.Training
            ? AnnotatorPriority
            : throw Errors.OptionWithout(nameof(AnnotatorPriority), "CompletionPolicy Training"),
        SubmittedOnly = SubmittedOnly,
        ReviewedOnly = ReviewedOnly,
    };
}
