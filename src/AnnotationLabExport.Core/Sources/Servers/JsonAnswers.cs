using System.Globalization;
using System.Text.Json;

namespace AnnotationLabExport.Sources.Servers;

/// <summary>Reads members of answers, which may be missing or of another type than is known.</summary>
internal static class JsonAnswers
{
    /// <summary>A member of an object; undefined if there is none.</summary>
    public static JsonElement Get(this JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out JsonElement value) ? value : default;

    /// <summary>A string, or a number as it is spelled; null for anything else.</summary>
    public static string? Text(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => WellFormed(element),
        JsonValueKind.Number => element.GetRawText(),
        _ => null,
    };

    /// <summary>A whole number; null for anything else.</summary>
    public static int? Number(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out int number) ? number : null;

    /// <summary>A moment, as ISO 8601 or RFC 1123 spell it; null for anything else.</summary>
    public static DateTimeOffset? Moment(this JsonElement element) => DateTimeOffset.TryParse(
        element.Text(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset moment)
        ? moment
        : null;

    /// <summary>The elements of a list; none for anything else.</summary>
    public static IEnumerable<JsonElement> Elements(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];

    /// <summary>The strings of a list.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement element) => [.. element.Elements().Select(Text).OfType<string>()];

    /// <summary>Half a surrogate pair in an answer is no reason to fail.</summary>
    private static string? WellFormed(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
