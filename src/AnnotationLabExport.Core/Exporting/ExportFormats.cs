using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Conll;
using AnnotationLabExport.Formats.HuggingFace;
using AnnotationLabExport.Formats.Json;
using AnnotationLabExport.Formats.Spacy;
using AnnotationLabExport.Formats.Spans;
using AnnotationLabExport.Formats.SparkNlp;
using AnnotationLabExport.Formats.Tables;

namespace AnnotationLabExport.Exporting;

/// <summary>The one list of formats. A new one is added here.</summary>
public static class ExportFormats
{
    /// <summary>All formats, in the order of their names' list.</summary>
    public static IReadOnlyList<IFormat> All { get; } =
    [
        new JsonFormat(),
        new JsonLinesFormat(),
        new CsvFormat(),
        new TsvFormat(),
        new ConllFormat(),
        new SparkNlpFormat(),
        new HuggingFaceFormat(),
        new SpacyFormat(),
        new SpansFormat(),
    ];

    /// <summary>The format of a name.</summary>
    public static IFormat Of(AlabFormat name) => All.First(format => format.Name == name);
}
