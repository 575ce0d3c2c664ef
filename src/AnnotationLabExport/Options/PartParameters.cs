using System.Globalization;
using System.Management.Automation;
using AnnotationLabExport.Choosing.Parts;
using AnnotationLabExport.Completers;
using AnnotationLabExport.Objects;

namespace AnnotationLabExport.Options;

/// <summary>How tasks are split into parts.</summary>
internal sealed class PartParameters : SharedParameters
{
    private double? _similarity;
    private long? _seed;

    /// <summary>How much of the tasks each part is to have: numbers above 0, which need not add up to 1. 0.8, 0.1, 0.1 unless given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public double[]? Ratio { get; set; }

    /// <summary>
    /// The names of the parts, which become parts of files' names: train, dev, test, or of two ratios train, test; of other
    /// numbers they must be given.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PartCompleter))]
    public string[]? Part { get; set; }

    /// <summary>
    /// What tasks are grouped by: a field of data, into nested objects with dots, or a script block that gives a value for the
    /// task in $_. All tasks of one value share a part. A task without a value is grouped with none.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DataFieldCompleter))]
    public object? GroupBy { get; set; }

    /// <summary>Another number gives other parts, by hash; 0 unless given. Not with -Stratify, which knows no chance.</summary>
    [Parameter]
    public long Seed
    {
        get => _seed ?? 0;
        set => _seed = value;
    }

    /// <summary>Spreads the labels of completions over the parts by the ratios.</summary>
    [Parameter]
    public SwitchParameter Stratify { get; set; }

    /// <summary>Tasks whose texts are near-duplicates share a part.</summary>
    [Parameter]
    public SwitchParameter NearDuplicate { get; set; }

    /// <summary>
    /// With -NearDuplicate: from which share of common runs of five words on texts are near-duplicates (their Jaccard index),
    /// from 0.5 to 1; 0.8 unless given.
    /// </summary>
    [Parameter]
    [ValidateRange(0.5, 1.0)]
    public double Similarity
    {
        get => _similarity ?? 0.8;
        set => _similarity = value;
    }

    private object? Group => GroupBy is PSObject wrapped ? wrapped.BaseObject : GroupBy;

    /// <summary>How tasks are split.</summary>
    /// <param name="options">What is looked at for it.</param>
    /// <exception cref="Faults.AlabException">Options exclude each other, or the parts are none.</exception>
    public PartOptions ApplyTo(PartOptions options)
    {
        if (Stratify && _seed is not null)
            throw Errors.OptionConflict(nameof(Seed), nameof(Stratify));
        if (!NearDuplicate && _similarity is not null)
            throw Errors.OptionWithout(nameof(Similarity), nameof(NearDuplicate));
        return options with
        {
            Parts = new PartRatios(Ratio, Part),
            Seed = Seed,
            GroupField = Group is ScriptBlock or null ? null : LanguagePrimitives.ConvertTo<string>(Group),
            HasGroups = Group is not null,
            Stratify = Stratify,
            Similarity = NearDuplicate ? Similarity : null,
        };
    }

    /// <summary>
    /// What a script block gives for a task, in the spelling that is the same on every culture; null if it gives nothing, or
    /// if tasks are grouped by a field.
    /// </summary>
    public string? ValueOf(AlabTask task)
    {
        if (Group is not ScriptBlock script)
            return null;
        object?[] values = [.. script.InvokeWithContext(null, [new PSVariable("_", task)]).Select(value => value?.BaseObject)];
        return values.Length == 0 ? null : (string?)LanguagePrimitives.ConvertTo(
            values.Length == 1 ? values[0] : values, typeof(string), CultureInfo.InvariantCulture);
    }
}
