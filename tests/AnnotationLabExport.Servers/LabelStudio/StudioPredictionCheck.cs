using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace AnnotationLabExport.Servers.LabelStudio;

/// <summary>How a deployment that validates predictions judges them; one that fails refuses the whole import.</summary>
internal sealed class StudioPredictionCheck(string labelConfig)
{
    private static readonly string[] Directions = ["left", "right", "bi"];
    private readonly Dictionary<string, XElement> _controls = XDocument.Parse(labelConfig).Descendants()
        .Where(element => element.Attribute("name") is not null && element.Attribute("toName") is not null)
        .ToDictionary(element => element.Attribute("name")!.Value);

    public void Judge(JsonArray list)
    {
        List<string> errors = [];
        for (int i = 0; i < list.Count; i++)
        {
            JsonArray predictions = list[i]!["predictions"] as JsonArray ?? [];
            for (int j = 0; j < predictions.Count; j++)
            {
                string place = $"Task {i}, prediction {j}: ";
                JsonArray regions = predictions[j]!["result"]!.AsArray();
                HashSet<string> ids = [.. regions.Select(region => $"{region!["id"]}")];
                if (predictions[j]!["score"] is { } score && (score.GetValueKind() != JsonValueKind.Number || score.GetValue<double>() is < 0 or > 1))
                    errors.Add($"{place}Score must be between 0.00 and 1.00");
                for (int k = 0; k < regions.Count; k++)
                {
                    if (Why(regions[k]!.AsObject(), ids) is { } why)
                        errors.Add($"{place}Region {k}: {why}");
                }
            }
        }

        if (errors.Count > 0)
            throw StudioError.Validation(new JsonObject { ["predictions"] = new JsonArray($"Prediction validation failed ({errors.Count} errors):\n- {string.Join("\n- ", errors)}") });
    }

    private string? Why(JsonObject region, HashSet<string> ids)
    {
        string type = (string?)region["type"] ?? "";
        if (type == "relation")
        {
            if (!ids.Contains($"{region["from_id"]}") || !ids.Contains($"{region["to_id"]}"))
                return "Relation references a region that does not exist";
            return region["direction"] is { } direction && !Directions.Contains((string?)direction) ? "Invalid relation direction" : null;
        }

        if (!_controls.TryGetValue((string?)region["from_name"] ?? "", out XElement? control))
            return $"Control '{region["from_name"]}' not found in label config";
        if (!string.Equals(control.Name.LocalName, type, StringComparison.OrdinalIgnoreCase))
            return $"Type '{type}' does not match the control";
        if (type == "textarea")
            return region["value"]?["text"] is JsonArray ? null : "textarea text must be a list";
        HashSet<string?> labels = [.. control.Elements().SelectMany(label => new[] { label.Attribute("value")?.Value, label.Attribute("alias")?.Value })];
        if (region["value"]?[type] is JsonArray values && values.FirstOrDefault(value => !labels.Contains((string?)value)) is { } unknown)
            return $"Invalid value for control '{region["from_name"]}'. Got: {unknown}. Valid options: {string.Join(", ", labels)}";
        return null;
    }
}
