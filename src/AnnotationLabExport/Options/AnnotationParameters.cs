using System.Management.Automation;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Completers;

namespace AnnotationLabExport.Options;

/// <summary>Which annotations are taken, of the completions and predictions that are.</summary>
internal sealed class AnnotationParameters : SharedParameters
{
    /// <summary>
    /// Only annotations of these kinds are taken: Entity, a labelled span of a text; Assertion, a label that says something
    /// of the entity on the same span, as the labelling configuration or -AssertionLabel tells; Classification, choices,
    /// also of a tree; Relation, of which both ends are taken too; Region, a box, a polygon or an utterance; Other, ratings,
    /// text areas and the like. No task and no completion is left out for it.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public AnnotationKind[]? AnnotationKind { get; set; }

    /// <summary>
    /// Only these labels are taken, by their names in the source. An annotation of several labels is taken with all of them
    /// in JSON and tables; tags, spans and classes are made of the labels that are named. Assertions, choices and relations
    /// are left alone unless one of the names is one of theirs in the labelling configuration, so that naming entities does
    /// not empty the relations between them.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(LabelCompleter))]
    public string[]? IncludeLabel { get; set; }

    /// <summary>These labels are not taken, of whatever kind, even if they are included.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LabelCompleter))]
    public string[]? ExcludeLabel { get; set; }

    /// <summary>The choice with these options.</summary>
    public ChoiceOptions ApplyTo(ChoiceOptions choice) => choice with { Annotations = ToFilter() };

    /// <summary>The choice of annotations.</summary>
    public AnnotationFilter ToFilter() => new()
    {
        Kinds = AnnotationKind?.Aggregate((all, kind) => all | kind),
        Include = IncludeLabel?.ToHashSet(StringComparer.Ordinal),
        Exclude = ExcludeLabel?.ToHashSet(StringComparer.Ordinal),
    };
}
