using AnnotationLabExport.Choosing;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.Spacy;

/// <summary>
/// The categories of a Doc (docs/formats.md §18): of every control that answers in an annotation set the choices that were
/// made, and those of the configuration that were not. Reused for the next Doc.
/// </summary>
/// <param name="config">The labelling configuration, if there is one.</param>
internal sealed class Categories(LabelConfig? config)
{
    private readonly List<(string Category, double Value)> _found = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The categories of an annotation set: 1 for what was chosen, 0 for what was not.</summary>
    /// <param name="task">The task.</param>
    /// <param name="set">The annotation set.</param>
    /// <param name="log">Told what is wrong with its choices.</param>
    /// <returns>A list that is valid until the next call.</returns>
    public List<(string Category, double Value)> Of(TaggedTask task, AnnotationSet set, DiagnosticLog log)
    {
        _found.Clear();
        _known.Clear();
        List<ControlChoices> chosen = WrittenChoices.Of(task, set, log);
        foreach (string choice in chosen.SelectMany(control => control.Entries))
            Add(choice, 1);
        foreach (string choice in chosen.SelectMany(control => OfConfig(control, task.Annotations)))
            Add(choice, 0);
        return _found;
    }

    private IEnumerable<string> OfConfig(ControlChoices chosen, AnnotationChooser annotations) => config?.Controls
        .Where(control => control.Kind == ControlKind.Choices && control.Name == chosen.Control)
        .SelectMany(control => control.Labels)
        .Where(label => label.Name.Length > 0 && annotations.Passes(chosen.First, label.Name) && !label.Names.Any(_known.Contains))
        .Select(label => label.Name) ?? [];

    private void Add(string category, double value)
    {
        if (_known.Add(category))
            _found.Add((category, value));
    }
}
