using System.Globalization;
using AnnotationLabExport.Json;

namespace AnnotationLabExport.Tasks;

/// <summary>
/// A member of a task, or an element of one of its lists, that is of another type than it must be: everything but JSON
/// passes it over (docs/formats.md §2, Sources).
/// </summary>
/// <param name="Name">The member's name.</param>
/// <param name="Element">Of an element, its number in the list, from 1; else 0.</param>
/// <param name="Value">The value.</param>
/// <param name="Set">The annotation set whose result it is; the default one if it is the task's.</param>
public readonly record struct InvalidMember(string Name, int Element, JsonValue Value, AnnotationSet Set)
{
    /// <summary>What is wrong, in words: names and types, never what the value says.</summary>
    public string Describe()
    {
        string place = Element == 0 ? Name : string.Create(CultureInfo.InvariantCulture, $"element {Element} of {Name}");
        string type = Value.Kind switch
        {
            JsonKind.String when Value.RawContent.StartsWith("@{"u8) => "a string that ConvertTo-Json wrote beyond its -Depth",
            JsonKind.String => "a string",
            JsonKind.Number => "a number",
            JsonKind.Array => "a list",
            JsonKind.Object => "an object",
            _ => "true or false",
        };
        return $"{place} is {type}";
    }
}
