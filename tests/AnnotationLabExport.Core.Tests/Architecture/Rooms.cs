using AnnotationLabExport.Formats;

namespace AnnotationLabExport.CoreTests.Architecture;

/// <summary>
/// What each room of Core may know of the others (docs/architecture.md): a room is the longest of these names that begins a
/// type's namespace, and knows itself.
/// </summary>
internal static class Rooms
{
    private static readonly string[] Below = ["Text", "Text.Segmentation", "Faults", "Json", "Tasks"];

    private static readonly string[] TaggingRooms = ["Tagging", "Tagging.Tokens", "Tagging.Spans", "Tagging.Sentences"];

    private static readonly string[] ToFormats = [.. Below, "Diagnostics", "Choosing", .. TaggingRooms, "Output", "Formats"];

    /// <summary>Every folder of a format: none knows another, whatever else its line in the table allows it.</summary>
    private static readonly string[] EachFormat = [.. typeof(IFormat).Assembly.GetTypes()
        .Select(type => type.Namespace?.Split('.'))
        .Where(space => space is ["AnnotationLabExport", "Formats", _, ..])
        .Select(space => $"Formats.{space![2]}")
        .Distinct()];

    /// <summary>What each room may know, but the formats that know no more than every format may.</summary>
    private static readonly Dictionary<string, string[]> Table = new()
    {
        ["Text"] = ["Text.Segmentation"],
        ["Text.Segmentation"] = [],
        ["Faults"] = [],
        ["Json"] = ["Text"],
        ["Tasks"] = ["Json", "Faults", "Text"],
        ["Diagnostics"] = Below,
        ["Choosing"] = Below,
        ["Tagging.Tokens"] = ["Text", "Text.Segmentation"],
        ["Tagging.Spans"] = [.. Below, "Tagging.Tokens", "Choosing", "Diagnostics"],
        ["Tagging.Sentences"] = ["Tagging.Tokens", "Tagging.Spans", "Text", "Text.Segmentation"],
        ["Tagging"] = [.. Below, "Choosing", "Diagnostics", "Tagging.Tokens", "Tagging.Spans", "Tagging.Sentences"],
        ["Sources.Files"] = Below,
        ["Sources.Databases"] = [.. Below, "Choosing"],
        ["Sources.Databases.Sqlite"] = [.. Below, "Choosing", "Sources.Databases"],
        ["Sources.Databases.Postgres"] = [.. Below, "Choosing", "Sources.Databases"],
        ["Sources.Servers"] = [.. Below, "Sources.Files"],
        ["Sources.Servers.AnnotationLab"] = [.. Below, "Sources.Files", "Sources.Servers"],
        ["Sources.Servers.LabelStudio"] = [.. Below, "Sources.Files", "Sources.Servers"],
        ["Sources"] = ["Faults", "Sources.Databases", "Sources.Databases.Postgres", "Sources.Databases.Sqlite", "Sources.Servers", "Sources.Servers.AnnotationLab", "Sources.Servers.LabelStudio"],
        ["Output"] = ["Faults", "Text"],
        ["Output.Parquet"] = ["Output", "Text"],
        ["Output.Zlib"] = ["Output"],
        ["Formats"] = [.. Below, "Diagnostics", "Choosing", .. TaggingRooms, "Output"],
        ["Formats.SparkNlp"] = [.. ToFormats, "Output.Parquet"],
        ["Formats.HuggingFace"] = [.. ToFormats, "Output.Parquet"],
        ["Formats.Spacy"] = [.. ToFormats, "Output.Zlib"],
        ["Formats.Conll.Reading"] = [.. Below, "Diagnostics", "Tagging.Tokens", "Output"],
        ["Exporting"] = [.. ToFormats, .. EachFormat, "Sources.Files", "Sources.Servers"],
        ["Judging.Checking"] = [.. Below, "Diagnostics", "Choosing", .. TaggingRooms],
        ["Judging.Showing"] = [.. Below, "Diagnostics", "Choosing", .. TaggingRooms],
        ["Judging.Measuring"] = [.. Below, "Diagnostics", "Choosing", .. TaggingRooms],
        ["Judging.Comparing"] = [.. Below, "Diagnostics", "Choosing", .. TaggingRooms],
        ["Judging.Reporting"] = [.. Below, "Diagnostics", "Choosing", .. TaggingRooms, "Output", "Judging.Checking", "Judging.Measuring", "Judging.Showing"],
        ["Objects"] = [.. Below, "Choosing", "Diagnostics", .. TaggingRooms, "Sources", "Sources.Servers"],
    };

    /// <summary>The rooms, and what each may know.</summary>
    public static IReadOnlyDictionary<string, string[]> MayKnow { get; } =
        EachFormat.Where(format => !Table.ContainsKey(format)).Select(format => KeyValuePair.Create(format, ToFormats)).Concat(Table).ToDictionary();

    /// <summary>The room of a namespace of Core; null if it is none of ours.</summary>
    public static string? Of(string? space) => space is null ? null : MayKnow.Keys
        .Where(room => $"{space}.".StartsWith($"AnnotationLabExport.{room}.", StringComparison.Ordinal))
        .MaxBy(room => room.Length);
}
