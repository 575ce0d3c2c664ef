using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>
/// What a result belongs to in the wide shape: a control, and what it shows. A result without <c>from_name</c> counts
/// under its type, one without either as <c>result</c> (docs/formats.md §5).
/// </summary>
/// <param name="Control">The control.</param>
/// <param name="Shown">The object's name; null if there is none.</param>
internal readonly record struct ControlName(string Control, string? Shown)
{
    private const string Nameless = "result";

    /// <summary>The name of a result's control.</summary>
    public static ControlName Of(Result result) =>
        new(result.FromName.AsString() ?? result.Type.AsString() ?? Nameless, result.ToName.AsString());

    /// <summary>The same as the source spells it; names that are spelled the same are the same.</summary>
    public static ReadOnlySpan<byte> Spelled(Result result, out ReadOnlySpan<byte> shown)
    {
        JsonValue toName = result.ToName;
        shown = toName.IsString ? toName.Raw : default;
        JsonValue control = result.FromName;
        if (!control.IsString)
            control = result.Type;
        return control.IsString ? control.Raw : default;
    }
}
