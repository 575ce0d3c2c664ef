using AnnotationLabExport.Formats;
using AnnotationLabExport.Formats.Conll;
using AnnotationLabExport.Formats.HuggingFace;
using AnnotationLabExport.Formats.Json;
using AnnotationLabExport.Formats.JsonMin;
using AnnotationLabExport.Formats.LabelStudio;
using AnnotationLabExport.Formats.Spacy;
using AnnotationLabExport.Formats.Spans;
using AnnotationLabExport.Formats.SparkNlp;
using AnnotationLabExport.Formats.Tables;
using AnnotationLabExport.Formats.TrainingTables;
using AnnotationLabExport.Sources.Servers;

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
        new LabelStudioFormat(),
        new SparkNlpFormat(),
        new HuggingFaceFormat(),
        new SpacyFormat(),
        new SpansFormat(),
        new JsonMinFormat(),
        new AssertionFormat(),
        new RelationFormat(),
        new ClassificationFormat(),
    ];

    /// <summary>What a kind of server takes, and how it is written for it.</summary>
    /// <param name="dialect">The kind of server.</param>
    /// <param name="knownUsers">Who is known there.</param>
    internal static (IFormat Format, object Options) For(ServerDialect dialect, Func<IReadOnlyCollection<string>> knownUsers) => dialect == ServerDialect.LabelStudio
        ? (Of(AlabFormat.LabelStudio), new LabelStudioOptions { IsCompact = true, KnownUsers = knownUsers() })
        : (Of(AlabFormat.Json), new JsonOptions { Style = JsonStyle.Compact });

    /// <summary>The format of a name.</summary>
    public static IFormat Of(AlabFormat name) => All.First(format => format.Name == name);

    /// <summary>The formats that read an option; null if it is an option of no format in particular.</summary>
    /// <param name="option">The name of a cmdlet's parameter.</param>
    public static IReadOnlyList<AlabFormat>? UsersOf(string option) => Enum.TryParse(option, out FormatOption known)
        ? [.. All.Where(format => format.Options.Contains(known)).Select(format => format.Name)]
        : null;

    /// <summary>Whether a format reads an option; what belongs to no format in particular is read by all.</summary>
    /// <param name="format">The format.</param>
    /// <param name="option">The name of a cmdlet's parameter.</param>
    public static bool Uses(AlabFormat format, string option) => UsersOf(option)?.Contains(format) != false;
}
