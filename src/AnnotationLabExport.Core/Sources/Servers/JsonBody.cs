using System.Buffers;
using System.Text.Json;

namespace AnnotationLabExport.Sources.Servers;

/// <summary>Bodies of requests.</summary>
internal static class JsonBody
{
    /// <summary>An object.</summary>
    /// <param name="members">Writes what is in it.</param>
    public static byte[] Of(Action<Utf8JsonWriter> members)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }
}
