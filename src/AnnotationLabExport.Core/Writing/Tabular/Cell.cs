using System.Text.Unicode;
using AnnotationLabExport.Json;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Writing.Tabular;

/// <summary>What stands in a cell.</summary>
/// <param name="Text">The characters, without lone surrogates.</param>
/// <param name="IsNumber">Whether it is a JSON number in the source, which is no formula.</param>
/// <param name="IsInvalid">Whether characters had to be replaced by U+FFFD.</param>
internal readonly record struct Cell(string Text, bool IsNumber = false, bool IsInvalid = false)
{
    /// <summary>A cell with nothing in it.</summary>
    public static readonly Cell Empty = new("");

    /// <summary>A value bare: a string's characters, a number as spelled, lists and objects as compact JSON.</summary>
    public static Cell Of(JsonValue value)
    {
        string text = ScalarText.Of(value);
        bool isInvalid = !Utf8.IsValid(value.Raw) || (value.IsString && Surrogates.IndexOfLone(text) >= 0);
        return new Cell(isInvalid ? Surrogates.Replace(text) : text, value.Kind == JsonKind.Number, isInvalid);
    }

    /// <summary>A list of one bare, an empty one empty, anything else as it is.</summary>
    public static Cell OfListOfOne(JsonValue value)
    {
        JsonElements elements = value.Elements;
        return value.Kind == JsonKind.Array && elements.Count() <= 1
            ? elements.MoveNext() ? Of(elements.Current) : Empty
            : Of(value);
    }

    /// <summary>The literals of JSON.</summary>
    public static Cell Of(bool value) => new(value ? "true" : "false");
}
