using AnnotationLabExport.Choosing;
using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Output;
using AnnotationLabExport.Output.Parquet;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.HuggingFace;

/// <summary>
/// Writes a project for Hugging Face's datasets (docs/formats.md §15): the rows, and the names of all tags, which must be
/// known before the first.
/// </summary>
internal sealed class HuggingFaceWriter : DocumentWriter<HuggingFaceTaskWriter>, IFormatWriter
{
    private readonly FormatOptions _options;
    private readonly bool _bySentence;
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _labels = new(StringComparer.Ordinal);
    private RowGroupPipeline<HuggingFaceRows> _rows;

    /// <summary>Makes a writer.</summary>
    /// <param name="options">What was asked for.</param>
    public HuggingFaceWriter(FormatOptions options)
    {
        _options = options;
        _bySentence = options.Of<RowOptions>().Unit != RowUnit.Document;
        _rows = CreatePipeline();
    }

    /// <summary>How many rows were written.</summary>
    public long Rows { get; private set; }

    /// <summary>How many tokens they have.</summary>
    public long TokenCount { get; private set; }

    /// <summary>How many spans of each label are tagged in them.</summary>
    public IReadOnlyDictionary<string, long> Labels => _labels;

    /// <inheritdoc/>
    public bool NeedsSurvey => true;

    /// <inheritdoc/>
    public bool IsForeseen(IReadOnlyCollection<string> labels) => labels.All(new TagNames(KnownLabels(), _options.Tokens.Scheme).Knows);

    /// <summary>The names of tags, by what was found before the file was begun.</summary>
    public TagNames Names { get; private set; } = new([], default);

    /// <inheritdoc/>
    public override void Begin(Utf8Output output)
    {
        base.Begin(output);
        Names = new TagNames([.. KnownLabels(), .. _found.Order(StringComparer.Ordinal)], _options.Tokens.Scheme);
        Rows = TokenCount = 0;
        _labels.Clear();
        _rows = CreatePipeline();
        _rows.Begin(output);
    }

    /// <inheritdoc/>
    public override void Finish(Utf8Output output, bool isEmpty) => _rows.Finish((Features.FooterKey, Features.Of(Names)));

    /// <inheritdoc/>
    protected override HuggingFaceTaskWriter Create(DiagnosticLog log) =>
        new(this, new HandOver<HuggingFaceRows>(() => _rows.Rent()), _bySentence, _options.Tokens.Scheme, log);

    /// <inheritdoc/>
    protected override void Collect(HuggingFaceTaskWriter tasks, Utf8Output output)
    {
        base.Collect(tasks, output);
        _found.UnionWith(tasks.Surveyed);
        tasks.Surveyed.Clear();
        tasks.Rows.MoveTo(Add);
        foreach ((string label, long count) in tasks.Labels)
            _labels[label] = _labels.GetValueOrDefault(label) + count;
        tasks.Labels.Clear();
    }

    /// <summary>The labels of the configuration that spans of the text can have, in its order.</summary>
    private IEnumerable<string> KnownLabels()
    {
        if (_options.Config is not { } config || _options.TextField.Name is not { } field)
            return [];
        AnnotationChooser annotations = _options.CreateAnnotationChooser();
        return config.Controls
            .Where(control => control.Kind == ControlKind.Labels && control.ToName is { } shown && config.FieldOf(shown) == field)
            .SelectMany(control => control.Labels.Select(label => label.Name).Where(label => annotations.TakesEntity(control.Name, label)));
    }

    private void Add(HuggingFaceRows rows)
    {
        Rows += rows.Count;
        TokenCount += rows.Tokens.Length;
        _rows.Add(rows);
    }

    private RowGroupPipeline<HuggingFaceRows> CreatePipeline() =>
        new(HuggingFaceEncoder.Schema, () => new HuggingFaceEncoder(Names.All.Count, _bySentence));
}
