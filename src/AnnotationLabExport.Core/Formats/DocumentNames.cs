using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats;

/// <summary>What files for trainers call a document (docs/formats.md §14): ids and title as a cell of CSV has them.</summary>
internal static class DocumentNames
{
    /// <summary>The task's id; null if it has none.</summary>
    public static string? IdOf(TaskDocument task) => TextOrNull(task.Id);

    /// <summary>The task's title; null if it has none.</summary>
    public static string? TitleOf(TaskDocument task) => TextOrNull(task.Title);

    /// <summary>The annotation set's id, a prediction's with <c>p</c> before it; null if it has none.</summary>
    public static string? IdOf(AnnotationSet set) => TextOrNull(set.Id) is { } id ? (set.IsPrediction ? "p" + id : id) : null;

    private static string? TextOrNull(JsonValue value) => value.IsPresent ? ScalarText.Of(value) : null;
}
