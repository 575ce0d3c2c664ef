using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Choosing.Parts;

/// <summary>What tasks that carry the same are looked at by. Not for use by two threads.</summary>
internal sealed class SplitRules
{
    private readonly AnnotationChooser _chooser;
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);

    /// <summary>Makes the rules.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="carried">What the tasks carry; used unless something else was asked for.</param>
    public SplitRules(PartOptions options, CarriedRules carried)
    {
        Carried = carried;
        LabelConfig? config = options.Config ?? carried.Config;
        TextField = options.TextFieldOf(carried);
        _chooser = new AnnotationChooser(options.Annotations, config, new Assertions(config, options.AssertionLabels));
    }

    /// <summary>What the tasks carry.</summary>
    public CarriedRules Carried { get; }

    /// <summary>Tells which field is the text.</summary>
    public TextField TextField { get; }

    /// <summary>
    /// The labels that a task holds in completions that are neither deleted nor skipped; the set is cleared by the next call.
    /// </summary>
    public IReadOnlySet<string> LabelsOf(TaskDocument task)
    {
        _labels.Clear();
        foreach (AnnotationSet completion in task.Completions)
        {
            if (!completion.IsDeleted && !completion.IsSkipped)
                _labels.UnionWith(_chooser.LabelsOf(completion));
        }

        return _labels;
    }
}
