using AnnotationLabExport.Choosing;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Tagging;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting;

/// <summary>
/// What one lane chooses of a task for the formats that share rules of choosing, and makes of it for them: each once, when
/// the first of them asks.
/// </summary>
internal sealed class LaneChoice : IDisposable
{
    private readonly TaskChooser _chooser;
    private readonly TaggedTask _tagged;
    private bool _isChosen;

    /// <summary>Makes a place for choices.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="keepSkipped">Whether skipped completions stay, as in JSON.</param>
    public LaneChoice(FormatOptions options, bool keepSkipped)
    {
        AnnotationChooser annotations = options.CreateAnnotationChooser();
        _chooser = new TaskChooser(options.Choice, keepSkipped, annotations);
        _tagged = new TaggedTask(options.Tokens, annotations, options.TextField);
    }

    /// <summary>Begins with the next task.</summary>
    public void Clear() => _isChosen = false;

    /// <summary>What was chosen of a task.</summary>
    public TaggedTask Of(TaskDocument task)
    {
        if (!_isChosen)
        {
            _tagged.Load(_chooser.Choose(task));
            _isChosen = true;
        }

        return _tagged;
    }

    /// <inheritdoc/>
    public void Dispose() => _tagged.Dispose();
}
