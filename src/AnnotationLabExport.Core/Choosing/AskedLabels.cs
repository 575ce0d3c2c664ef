using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Choosing;

/// <summary>
/// Watches for the labels that were asked for by name: one that no result of a source holds is mostly a slip of the hand
/// (docs/formats.md §3). Not for use by two threads.
/// </summary>
/// <param name="labels">The labels that were asked for.</param>
public sealed class AskedLabels(IEnumerable<string> labels)
{
    private static readonly IReadOnlySet<string> Empty = new HashSet<string>();

    private readonly HashSet<string> _missing = new(labels, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _near = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The labels that were not met, each with the one that differs only in case, if there is one; in ordinal order.</summary>
    public IEnumerable<(string Label, string? Near)> Missing =>
        _missing.Order(StringComparer.Ordinal).Select(label => (label, _near.GetValueOrDefault(label)));

    /// <summary>The labels that options ask for.</summary>
    public static AskedLabels Of(ChoiceOptions options) =>
        new([.. options.Filter.Labels ?? Empty, .. options.Annotations.Include ?? Empty, .. options.Annotations.Exclude ?? Empty]);

    /// <summary>Looks through a task, unless all labels were met.</summary>
    public void Look(TaskDocument task)
    {
        if (_missing.Count == 0)
            return;
        Look(task.Completions);
        Look(task.Predictions);
    }

    /// <summary>Looks through labels that results hold.</summary>
    internal void Look(IEnumerable<string> labels)
    {
        foreach (string label in labels)
        {
            if (!_missing.Remove(label) && _missing.Any(missing => missing.Equals(label, StringComparison.OrdinalIgnoreCase)))
                _near.TryAdd(label, label);
        }
    }

    /// <summary>Takes over what another one of the same labels has met so far; it may go on, and be taken over again.</summary>
    internal void Take(AskedLabels other)
    {
        _missing.IntersectWith(other._missing);
        foreach ((string label, string near) in other._near)
            _near.TryAdd(label, near);
    }

    private void Look(IReadOnlyList<AnnotationSet> sets)
    {
        for (int i = 0; i < sets.Count; i++)
        {
            foreach (Result result in sets[i].Results)
                Look(result.LabelStrings().Concat(ResultLabels.Of(result)));
        }
    }
}
