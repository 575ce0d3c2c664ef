using System.Globalization;
using System.Text;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Objects;

/// <summary>From JSON values to the objects a shell works with.</summary>
internal static class JsonObjects
{
    /// <summary>A value with its own type: string, long, double, bool, list or the members of an object.</summary>
    public static object? Of(JsonValue value) => value.Kind switch
    {
        JsonKind.String => value.GetString(),
        JsonKind.Number => Number(value),
        JsonKind.True => true,
        JsonKind.False => false,
        JsonKind.Array => List(value),
        JsonKind.Object => new TaskData(Members(value)),
        _ => null,
    };

    /// <summary>The members in their order, of a name that comes twice the last value; names are told apart by case.</summary>
    public static Dictionary<string, object?> Members(JsonValue value)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (JsonMember member in value.Members)
            members[member.NameText.GetString()] = Of(member.Value);
        return members;
    }

    /// <summary>An id: an integer as a number, anything else as text; null if there is none.</summary>
    public static object? Id(JsonValue value) =>
        !value.IsPresent ? null : Integer(value) is { } number ? number : ScalarText.Of(value);

    /// <summary>Text; null if there is none.</summary>
    public static string? Text(JsonValue value) => value.IsPresent ? ScalarText.Of(value) : null;

    /// <summary>A JSON integer; null for anything else.</summary>
    public static long? Integer(JsonValue value) =>
        value.Kind == JsonKind.Number
        && long.TryParse(value.Raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            ? number
            : null;

    /// <summary>A number, or a string that spells one; null for anything else.</summary>
    public static double? Decimal(JsonValue value) =>
        value.Kind is JsonKind.Number or JsonKind.String
        && double.TryParse(ScalarText.Of(value), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? number
            : null;

    private static object Number(JsonValue value) =>
        Integer(value) is { } integer ? (object)integer : double.Parse(Encoding.ASCII.GetString(value.Raw), CultureInfo.InvariantCulture);

    private static JoinedList<object?> List(JsonValue value)
    {
        var elements = new List<object?>();
        foreach (JsonValue element in value.Elements)
            elements.Add(Of(element));
        return new JoinedList<object?>(elements);
    }
}
