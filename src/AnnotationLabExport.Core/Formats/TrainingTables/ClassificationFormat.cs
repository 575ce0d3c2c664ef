using AnnotationLabExport.Choosing;

namespace AnnotationLabExport.Formats.TrainingTables;

/// <summary>A table of texts and their classes (docs/formats.md §17).</summary>
internal sealed class ClassificationFormat : IFormat
{
    private static readonly string[] Columns = ["task_id", "task_title", "text", "class"];

    /// <inheritdoc/>
    public AlabFormat Name => AlabFormat.Classification;

    /// <inheritdoc/>
    public string Extension => ".classification.csv";

    /// <inheritdoc/>
    public AnnotationKind Kinds => AnnotationKind.Classification;

    /// <inheritdoc/>
    public IReadOnlySet<FormatOption> Options { get; } = new HashSet<FormatOption>([.. OptionSets.Records, FormatOption.Control]);

    /// <inheritdoc/>
    public IFormatWriter CreateWriter(FormatOptions options)
    {
        TrainingTableOptions own = options.Of<TrainingTableOptions>();
        return new TrainingTable(Columns, options.Of<RecordOptions>(), rows => new ClassificationRowWriter(rows, own));
    }
}
