using AnnotationLabExport.Choosing;
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
    public AnnotationKind Kinds => AnnotationKind.Entity | AnnotationKind.Assertion;

    /// <inheritdoc/>
    public IReadOnlySet<FormatOption> Options { get; } = new HashSet<FormatOption>(
        [.. OptionSets.Sentences, .. OptionSets.Records, FormatOption.UnannotatedLabel]);

    /// <inheritdoc/>
    /// <exception cref="AlabException">Nothing tells which labels are assertions.</exception>
    public IFormatWriter CreateWriter(FormatOptions options)
    {
        if (!options.Assertions.AreKnown)
            throw AlabException.AssertionLabelsUnknown("-Format Assertion");
        TrainingTableOptions own = options.Of<TrainingTableOptions>();
        return new TrainingTable(Columns, options.Of<RecordOptions>(), rows => new AssertionRowWriter(rows, own.UnannotatedLabel));
    }
}
