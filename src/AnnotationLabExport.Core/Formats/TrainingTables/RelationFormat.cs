using AnnotationLabExport.Choosing;

namespace AnnotationLabExport.Formats.TrainingTables;

/// <summary>A table of relations in their sentences (docs/formats.md §17).</summary>
internal sealed class RelationFormat : IFormat
{
    private static readonly string[] Columns =
    [
        "task_id", "title", "sentence", "firstCharEnt1", "firstCharEnt2", "lastCharEnt1", "lastCharEnt2",
        "chunk1", "chunk2", "label1", "label2", "rel",
    ];

    /// <inheritdoc/>
    public AlabFormat Name => AlabFormat.Relation;

    /// <inheritdoc/>
    public string Extension => ".relation.csv";

    /// <inheritdoc/>
    public bool IsMadeOfSpans => true;

    /// <inheritdoc/>
    public AnnotationKind Kinds => AnnotationKind.Entity | AnnotationKind.Relation;

    /// <inheritdoc/>
    public IReadOnlySet<FormatOption> Options { get; } = new HashSet<FormatOption>(
    [
        .. OptionSets.Sentences,
        .. OptionSets.Records,
        FormatOption.NegativeRelation,
        FormatOption.RelationPair,
        FormatOption.RelationScope,
    ]);

    /// <inheritdoc/>
    public IFormatWriter CreateWriter(FormatOptions options)
    {
        TrainingTableOptions own = options.Of<TrainingTableOptions>();
        var pairs = new LabelPairs(own.RelationPairs);
        return new TrainingTable(Columns, options.Of<RecordOptions>(), rows => new RelationRowWriter(rows, own, pairs));
    }
}
