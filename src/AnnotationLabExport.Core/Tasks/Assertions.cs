namespace AnnotationLabExport.Tasks;

/// <summary>
/// Which labels are assertions, that look like entities on the same span: as the labelling configuration tells, or the user
/// names them (docs/formats.md §2).
/// </summary>
/// <param name="config">The labelling configuration, if there is one.</param>
/// <param name="named">The labels that the user names, whatever control they are of; null if none are named.</param>
public sealed class Assertions(LabelConfig? config = null, IReadOnlySet<string>? named = null)
{
    /// <summary>Whether anything tells.</summary>
    public bool AreKnown => config is not null || named is not null;

    /// <summary>Whether a label is one.</summary>
    /// <param name="control">The <c>from_name</c> of its result; empty if there is none.</param>
    /// <param name="label">The label.</param>
    public bool Include(string control, string label) =>
        named?.Contains(label) == true || config?.IsAssertion(control, label) == true;

    /// <summary>Whether a label of a result is one.</summary>
    public bool Include(Result result, string label) => AreKnown && Include(result.FromName.AsString() ?? "", label);

    /// <summary>Whether one of some labels is one, of whatever control.</summary>
    public bool IncludeAny(IEnumerable<string> labels) => labels.Any(label =>
        named?.Contains(label) == true
        || config?.Controls.Any(control => config.IsAssertion(control.Name, label)) == true);
}
