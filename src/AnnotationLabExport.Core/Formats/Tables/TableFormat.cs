namespace AnnotationLabExport.Formats.Tables;

/// <summary>Cells in rows (docs/formats.md §5): what CSV and TSV share.</summary>
internal abstract class TableFormat : IFormat
{
    /// <inheritdoc/>
    public abstract AlabFormat Name { get; }

    /// <inheritdoc/>
    public abstract string Extension { get; }

    /// <inheritdoc/>
    public bool PartsShareHeader => true;

    /// <inheritdoc/>
    public bool RecordsHoldLineBreaks => true;

    /// <inheritdoc/>
    public virtual IReadOnlySet<FormatOption> Options => Shared;

    /// <summary>The options that both have.</summary>
    protected static IReadOnlySet<FormatOption> Shared { get; } = new HashSet<FormatOption>
    {
        FormatOption.Shape,
        FormatOption.OffsetUnit,
        FormatOption.MismatchedSpan,
        FormatOption.IncludeMetadata,
        FormatOption.EscapeFormula,
        FormatOption.NoHeader,
        FormatOption.NewLine,
    };

    /// <inheritdoc/>
    public IFormatWriter CreateWriter(FormatOptions options)
    {
        TableOptions table = Delimited(options.Of<TableOptions>()) with { Source = options.Choice.Source };
        return table.Shape == TableShape.Long ? new LongTable(table, options.TextField, options.Tokens.Mismatched) : new WideTable(table);
    }

    /// <summary>What was asked for, with the format's delimiter.</summary>
    protected abstract TableOptions Delimited(TableOptions options);
}
