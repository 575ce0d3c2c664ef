using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.Tables;

/// <summary>What a control's results say in one cell of the wide shape (docs/formats.md §5, Cells).</summary>
internal static class ControlCell
{
    private const string Id = "id";
    private const string Confidence = "confidence";

    /// <summary>The types that have a short spelling, and the member of the value that holds their entries.</summary>
    private static readonly (string Type, string Entries)[] Answers =
    [
        (ResultTypes.Choices, "choices"), (ResultTypes.TextArea, "text"), (ResultTypes.Rating, "rating"),
        (ResultTypes.Number, "number"), (ResultTypes.DateTime, "datetime"),
    ];

    /// <summary>Makes the cell of a control's results in one annotation set.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="results">The results, in source order.</param>
    /// <param name="ends">What the relations of the set name.</param>
    public static void Set(Cell cell, List<Result> results, RelationEnds ends)
    {
        if (results.Count == 0)
            cell.Clear();
        else if (results.Count > 1 || ends.Include(results[0]) || !SetSingle(cell, results[0]))
            SetListOfValues(cell, results, ends);
    }

    /// <summary>The short spelling of an answer that says nothing but its entries; false if there is none.</summary>
    private static bool SetSingle(Cell cell, Result result)
    {
        foreach ((string type, string entries) in Answers)
        {
            if (result.IsType(type))
                return HoldsOnly(result.Value, entries) && SetEntries(cell, type, result.Value.Member(entries));
        }

        return false;
    }

    /// <summary>Whether a value has no other member, such as the place of a region, than its entries and how sure they are.</summary>
    private static bool HoldsOnly(JsonValue value, string entries)
    {
        foreach (JsonMember member in value.Members)
        {
            if (member.Value.IsPresent && !member.NameEquals(entries) && !member.NameEquals(Confidence))
                return false;
        }

        return true;
    }

    private static bool SetEntries(Cell cell, string type, JsonValue entries)
    {
        switch (type)
        {
            case ResultTypes.Choices:
                return SetChoices(cell, entries);
            case ResultTypes.TextArea:
                return SetTextArea(cell, entries);
            default:
                cell.Set(entries);
                return true;
        }
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

    private static void SetListOfValues(Cell cell, List<Result> results, RelationEnds ends)
    {
        cell.Clear();
        ReadOnlySpan<byte> before = "["u8;
        foreach (Result result in results)
        {
            cell.Append(before);
            before = ","u8;
            JsonValue value = result.Value;
            if (value.Kind != JsonKind.Object)
                cell.AppendJson(result.Json);
            else if (ends.Include(result) && !HasId(value))
                AppendWithId(cell, result.Id, value);
            else
                cell.AppendJson(value);
        }

        cell.Append("]"u8);
    }

    private static bool HasId(JsonValue value)
    {
        foreach (JsonMember member in value.Members)
        {
            if (member.NameEquals(Id))
                return true;
        }

        return false;
    }

    private static void AppendWithId(Cell cell, JsonValue id, JsonValue value)
    {
        cell.Append("{\"id\":"u8);
        cell.AppendJson(id);
        foreach (JsonMember member in value.Members)
        {
            cell.Append(","u8);
            cell.AppendJson(member.NameText);
            cell.Append(":"u8);
            cell.AppendJson(member.Value);
        }

        cell.Append("}"u8);
    }
}
