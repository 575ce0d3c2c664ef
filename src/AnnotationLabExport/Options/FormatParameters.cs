using System.Management.Automation;
using AnnotationLabExport.Choosing;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Tagging;

namespace AnnotationLabExport.Options;

/// <summary>
/// All options of the formats: Export-AlabProject takes them, and a ConvertTo cmdlet those that its format uses. A new
/// format's own class is a line here, and one below.
/// </summary>
internal sealed class FormatParameters : SharedParameters
{
    private readonly ChoiceParameters _choice = new();
    private readonly ConfigurationParameters _configuration = new();
    private readonly TextFieldParameters _textField = new();
    private readonly AssertionParameters _assertions = new();
    private readonly TokenizerParameters _tokenizer = new();
    private readonly SpanParameters _spans = new();
    private readonly TaggingParameters _tagging = new();
    private readonly ConllParameters _conll = new();
    private readonly TableParameters _table = new();
    private readonly JsonParameters _json = new();
    private readonly LabelStudioParameters _labelStudio = new();
    private readonly RowParameters _rows = new();
    private readonly SpanLineParameters _spanLines = new();
    private readonly OffsetParameters _offsets = new();
    private readonly TrainingTableParameters _trainingTables = new();

    /// <summary>The name of the labelling configuration's file; null if none is given.</summary>
    public string? LabelConfigName => Path.GetFileName(_configuration.LabelConfig);

    /// <summary>What was asked for.</summary>
    /// <param name="command">Resolves the path of a labelling configuration.</param>
    public FormatOptions ToOptions(PSCmdlet command) => new()
    {
        Choice = _choice.ApplyTo(new ChoiceOptions()),
        Config = _configuration.Read(command),
        TextFieldName = _textField.TextField,
        AssertionLabels = _assertions.ToSet(),
        Tokens = _tagging.ApplyTo(_spans.ApplyTo(_tokenizer.ApplyTo(new TokenOptions()))),
        Own =
        [
            _conll.ToOptions() with { NewLine = _table.NewLine },
            _offsets.ApplyTo(_table.ToOptions()),
            _table.ToRecords(),
            _json.ToOptions(),
            _labelStudio.ToOptions(),
            _rows.ToOptions(),
            _offsets.ApplyTo(_spanLines.ToOptions()),
            _trainingTables.ToOptions(),
        ],
    };
}
