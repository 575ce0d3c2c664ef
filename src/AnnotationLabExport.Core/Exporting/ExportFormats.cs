using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Conll;
using AnnotationLabExport.Formats.Json;
using AnnotationLabExport.Formats.Tables;

namespace AnnotationLabExport.Exporting;

/// <summary>The one place that knows all formats: their file endings and their writers. A new format is added here.</summary>
public static class ExportFormats
{
    /// <summary>The ending of the format's files, with its dot.</summary>
    public static string Extension(AlabFormat format) => format switch
    {
        AlabFormat.Json => ".json",
        AlabFormat.JsonLines => ".jsonl",
        AlabFormat.Csv => ".csv",
        AlabFormat.Tsv => ".tsv",
        AlabFormat.Conll2003 => ".conll",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>Makes the format's writer.</summary>
    /// <param name="format">The format.</param>
    /// <param name="options">What was asked for.</param>
    public static IFormatWriter CreateWriter(AlabFormat format, ExportOptions options) => format switch
    {
        AlabFormat.Json => new JsonWriter(options.Json),
        AlabFormat.JsonLines => new JsonWriter(JsonStyle.Lines),
        AlabFormat.Csv => CreateTable(options, options.Table.Delimiter),
        AlabFormat.Tsv => CreateTable(options, '\t'),
        AlabFormat.Conll2003 => new ConllWriter(options.Conll),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    private static Table CreateTable(ExportOptions options, char delimiter)
    {
        TableOptions table = options.Table with { Delimiter = delimiter, Source = options.Choice.Source };
        return table.Shape == TableShape.Long ? new LongTable(table, options.Conll.Config, options.Conll.Mismatched) : new WideTable(table);
    }
}
