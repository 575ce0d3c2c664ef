using System.Globalization;
using AnnotationLabExport.Judging.Measuring;
using AnnotationLabExport.Objects;
using AnnotationLabExport.Options;
using AnnotationLabExport.Sources.Databases;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Bases;

/// <summary>A cmdlet that shows the tasks of projects to a counter and gives what it counted, project by project.</summary>
/// <typeparam name="T">The counter.</typeparam>
public abstract class MeasureCommand<T> : SourceCommand
    where T : ITaskCounter
{
    private const string Pipeline = "pipeline";
    private readonly MeasureParameters _parameters = new();
    private MeasureOptions _options = null!;
    private MeasurePass? _fromPipeline;
    private T? _counter;

    private protected sealed override TaskQuery Query => new() { Choice = _options.Choice };

    /// <inheritdoc/>
    protected sealed override void Begin() => _options = Refine(_parameters.ToOptions(this));

    /// <inheritdoc/>
    protected sealed override void Read(ITaskSource source, string path)
    {
        Activity = $"Measuring {source.Name}";
        WriteVerbose($"Measuring '{source.Location}'.");
        T counter = CreateCounter();
        using var pass = new MeasurePass(_options.Carrying(source.LabelConfig, textField: null), counter);
        pass.Run(source, read => Report("measuring", read), Cancellation);
        Write(pass, counter, source.Name, source.Location);
    }

    /// <inheritdoc/>
    protected sealed override void Take(AlabTask task)
    {
        _counter ??= CreateCounter();
        _fromPipeline ??= new MeasurePass(_options.Carrying(task.LabelConfig, task.TextField), _counter);
        _fromPipeline.Add(task.Record);
    }

    /// <inheritdoc/>
    protected sealed override void Finish()
    {
        if (_fromPipeline is not null && _counter is not null)
            Write(_fromPipeline, _counter, "Pipeline", Pipeline);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _fromPipeline?.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>What is asked for beyond the options of all such cmdlets.</summary>
    private protected virtual MeasureOptions Refine(MeasureOptions options) => options;

    /// <summary>A counter for a project.</summary>
    private protected abstract T CreateCounter();

    /// <summary>What was counted, as objects.</summary>
    /// <param name="counter">The counter, which has seen all tasks.</param>
    /// <param name="name">The project's name.</param>
    /// <param name="source">What objects call the project.</param>
    private protected abstract IEnumerable<object> Figures(T counter, string name, string source);

    private void Write(MeasurePass pass, T counter, string name, string source)
    {
        if (pass is { Met: > 0, Chosen: 0 })
            WriteWarning(string.Create(CultureInfo.InvariantCulture, $"{name}: of {pass.Met} tasks none was chosen."));
        ExportWarning.OfLabels(this, name, pass.Asked);
        WriteObject(Figures(counter, name, source), enumerateCollection: true);
    }
}
