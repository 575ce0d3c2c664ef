using System.Text.Unicode;
using AnnotationLabExport.Json;
using AnnotationLabExport.Model;

namespace AnnotationLabExport.Writing.Tabular;

/// <summary>What a control's results say in one cell of the wide shape (FORMATS.md §5, Cells).</summary>
internal static class ControlCell
{
    /// <summary>The cell of a control's results in one annotation set.</summary>
    public static Cell Of(List<Result> results)
    {
        if (results.Count == 0)
            return Cell.Empty;
        return results.Count == 1 && Single(results[0]) is { } cell ? cell : ListOfValues(results);
    }

    /// <summary>The short spelling of a choice, a rating or a text area; null if there is none.</summary>
    private static Cell? Single(Result result)
    {
        if (result.IsType(ResultTypes.Rating))
            return Cell.Of(result.Value.Member(MemberName.Rating));
        if (result.IsType(ResultTypes.Choices))
            return Choices(result.Value.Member(MemberName.Choices));
        return result.IsType(ResultTypes.TextArea) ? TextArea(result.Value.Member(MemberName.Text)) : null;
    }

    private static Cell? Choices(JsonValue choices)
    {
        if (!choices.IsPresent)
            return Cell.Empty;
        if (choices.Kind != JsonKind.Array)
            return null;
        Cell cell = Cell.OfListOfOne(choices);
        return choices.Elements.Count() <= 1 ? cell : cell with { Text = $"{{\"choices\":{cell.Text}}}" };
    }

    private static Cell? TextArea(JsonValue text)
    {
        if (!text.IsPresent || text.IsString)
            return Cell.Of(text);
        return text.Kind == JsonKind.Array && text.Elements.Count() <= 1 ? Cell.OfListOfOne(text) : null;
    }

    private static Cell ListOfValues(List<Result> results)
    {
        List<Cell> cells = results.ConvertAll(result => Json(result.Value.Kind == JsonKind.Object ? result.Value : result.Json));
        return new Cell($"[{string.Join(',', cells.Select(cell => cell.Text))}]", IsInvalid: cells.Exists(cell => cell.IsInvalid));
    }

    private static Cell Json(JsonValue value) =>
        new(ScalarText.Compact(value), IsInvalid: !Utf8.IsValid(value.Raw));
}
