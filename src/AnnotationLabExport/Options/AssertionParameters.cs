using System.Management.Automation;
using AnnotationLabExport.Completers;

namespace AnnotationLabExport.Options;

/// <summary>Which labels are assertions.</summary>
internal sealed class AssertionParameters : SharedParameters
{
    /// <summary>
    /// The labels that are assertions, where no labelling configuration tells which are: they say something of an entity on
    /// the same span and are no entities themselves, so that they become no tags.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LabelCompleter))]
    public string[]? AssertionLabel { get; set; }

    /// <summary>The labels; null if none are named.</summary>
    public IReadOnlySet<string>? ToSet() => AssertionLabel?.ToHashSet(StringComparer.Ordinal);
}
