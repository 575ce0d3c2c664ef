using System.Buffers;
using System.Text;

namespace AnnotationLabExport.Json;

/// <summary>
/// A value as bare text: strings decoded, numbers and literals as spelled, objects and lists as compact JSON,
/// null or absent empty (docs/formats.md §5, Cells). Lone surrogates stay; writers replace them.
/// </summary>
internal static class ScalarText
{
    public static string Of(JsonValue value) => value.Kind switch
    {
        JsonKind.Absent or JsonKind.Null => "",
        JsonKind.String => value.GetString(),
        JsonKind.Array or JsonKind.Object => Compact(value),
        _ => Encoding.ASCII.GetString(value.Raw),
    };

    /// <summary>The value as JSON without white space.</summary>
    public static string Compact(JsonValue value)
    {
        var output = new ArrayBufferWriter<byte>();
        new JsonFormatter(output, indented: false).Write(value);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
