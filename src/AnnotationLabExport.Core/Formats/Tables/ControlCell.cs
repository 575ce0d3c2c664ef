using System.Runtime.CompilerServices;
using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>What a control's results say in one cell of the wide shape (docs/formats.md §5, Cells).</summary>
internal static class ControlCell
{
    /// <summary>Makes the cell of a control's results in one annotation set.</summary>
    public static void Set(Cell cell, List<Result> results)
    {
        if (results.Count == 0)
            cell.Clear();
        else if (results.Count > 1 || !SetSingle(cell, results[0]))
            SetListOfValues(cell, results);
    }

    /// <summary>The short spelling of a choice, a rating or a text area; false if there is none.</summary>
    private static bool SetSingle(Cell cell, Result result)
    {
        if (result.IsType(ResultTypes.Choices))
            return SetChoices(cell, result.Value.Member(MemberName.Choices));
        if (result.IsType(ResultTypes.TextArea))
            return SetTextArea(cell, result.Value.Member(MemberName.Text));
        if (!result.IsType(ResultTypes.Rating))
            return false;
        cell.Set(result.Value.Member(MemberName.Rating));
        return true;
    }

    private static bool SetChoices(Cell cell, JsonValue choices)
    {
        if (choices.IsPresent && choices.Kind != JsonKind.Array)
            return false;
        if (choices.Elements.Count() <= 1)
        {
            cell.SetListOfOne(choices);
            return true;
        }

        cell.Clear();
        cell.Append("{\"choices\":"u8);
        cell.Append(choices);
        cell.Append("}"u8);
        return true;
    }

    private static bool SetTextArea(Cell cell, JsonValue text)
    {
        if (text.IsPresent && !text.IsString && (text.Kind != JsonKind.Array || text.Elements.Count() > 1))
            return false;
        cell.SetListOfOne(text);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SetListOfValues(Cell cell, List<Result> results)
    {
        cell.Clear();
        ReadOnlySpan<byte> before = "["u8;
        foreach (Result result in results)
        {
            cell.Append(before);
            before = ","u8;
            JsonValue value = result.Value;
            cell.AppendJson(value.Kind == JsonKind.Object ? value : result.Json);
        }

        cell.Append("]"u8);
    }
}
