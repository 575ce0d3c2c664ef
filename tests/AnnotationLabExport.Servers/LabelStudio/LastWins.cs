using System.Text.Json;
using System.Text.Json.Nodes;

namespace AnnotationLabExport.Servers.LabelStudio;

/// <summary>Reads JSON as Python does: of a member that is named twice the last counts.</summary>
internal static class LastWins
{
    public static async Task<JsonNode?> Read(Stream body, CancellationToken cancellation)
    {
        using JsonDocument document = await JsonDocument.ParseAsync(body, new JsonDocumentOptions { MaxDepth = 1000 }, cancellation).ConfigureAwait(false);
        return Node(document.RootElement);
    }

    private static JsonNode? Node(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new JsonObject();
                foreach (JsonProperty member in element.EnumerateObject())
                    members[member.Name] = Node(member.Value);
                return members;
            case JsonValueKind.Array:
                return new JsonArray([.. element.EnumerateArray().Select(Node)]);
            case JsonValueKind.Null:
                return null;
            default:
                return JsonValue.Create(element.Clone());
        }
    }
}
