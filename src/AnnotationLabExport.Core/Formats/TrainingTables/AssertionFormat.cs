using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Formats.TrainingTables;

/// <summary>A table of assertions in their sentences (docs/formats.md §17).</summary>
internal sealed class AssertionFormat : IFormat
{
    private static readonly string[] Columns =
        ["task_id", "title", "text", "target", "ner_label", "label", "start", "end", "char_begin", "char_end"];

    /// <inheritdoc/>
    public AlabFormat Name => AlabFormat.Assertion;

    /// <inheritdoc/>
    public string Extension => ".assertion.csv";

    /// <inheritdoc/>
    public bool IsMadeOfSpans => true;

    /// <inheritdoc/>
    public IReadOnlySet<FormatOption> Options { get; } = new HashSet<FormatOption>(
        [.. OptionSets.Sentences, .. OptionSets.Records, FormatOption.UnannotatedLabel]);

    /// <inheritdoc/>
    /// <exception cref="AlabException">Nothing tells which labels are assertions.</exception>
    public IFormatWriter CreateWriter(FormatOptions options)
    {
        if (options.Config is null)
        {
            throw new AlabException(
                ErrorCode.AssertionLabelsUnknown,
                "Assertion labels look like others: give the project's configuration by -LabelConfig, in which they have assertion=\"true\".",
                "LabelConfig");
        }

        TrainingTableOptions own = options.Of<TrainingTableOptions>();
        return new TrainingTable(Columns, options.Of<RecordOptions>(), rows => new AssertionRowWriter(rows, own.UnannotatedLabel));
    }
}
