namespace AnnotationLabExport.Formats.Tables;

/// <summary>Comma-separated values.</summary>
internal sealed class CsvFormat : TableFormat
{
    /// <inheritdoc/>
    public override AlabFormat Name => AlabFormat.Csv;

    /// <inheritdoc/>
    public override string Extension => ".csv";

    /// <inheritdoc/>
    public override IReadOnlySet<FormatOption> Options =>
        new HashSet<FormatOption>([.. base.Options, FormatOption.Delimiter, FormatOption.UseCulture]);

    /// <inheritdoc/>
    protected override TableOptions Delimited(TableOptions options) => options;
}
