namespace AnnotationLabExport.Formats.Tables;

/// <summary>Tab-separated values.</summary>
internal sealed class TsvFormat : TableFormat
{
    /// <inheritdoc/>
    public override AlabFormat Name => AlabFormat.Tsv;

    /// <inheritdoc/>
    public override string Extension => ".tsv";

    /// <inheritdoc/>
    protected override TableOptions Delimited(TableOptions options) => options with { Delimiter = '\t' };
}
