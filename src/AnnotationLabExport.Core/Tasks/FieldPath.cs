using AnnotationLabExport.Json;

namespace AnnotationLabExport.Tasks;

/// <summary>
/// A field of <c>data</c> by its name. One with dots that is not itself a member is the way through nested objects
/// (docs/formats.md §2, The text).
/// </summary>
/// <param name="name">The name.</param>
internal sealed class FieldPath(string name)
{
    private readonly string[] _steps = name.Contains('.', StringComparison.Ordinal) ? name.Split('.') : [];

    /// <summary>The name.</summary>
    public string Name => name;

    /// <summary>The field's value; absent if it is missing or null.</summary>
    public JsonValue Of(JsonValue data)
    {
        JsonValue found = default;
        foreach (JsonMember member in data.Members)
        {
            if (member.NameEquals(name))
                found = member.Value;
        }

        if (found.Kind != JsonKind.Absent || _steps.Length == 0)
            return found.IsPresent ? found : default;
        foreach (string step in _steps)
            data = data.Member(step);
        return data;
    }
}
