using AnnotationLabExport.Json;
using AnnotationLabExport.Output;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.JsonMin;

/// <summary>What the results of a control say in one member (docs/formats.md §19).</summary>
internal static class ControlValue
{
    private const string Confidence = "confidence";
    private const string Width = "original_width";
    private const string Height = "original_height";

    /// <summary>The types that have a short spelling, and the member of the value that holds their entries.</summary>
    private static readonly (string Type, MemberName Name, string Entries)[] Answers =
        [(ResultTypes.Choices, MemberName.Choices, "choices"), (ResultTypes.TextArea, MemberName.Text, "text")];

    /// <summary>Writes the value.</summary>
    /// <param name="results">The results, in source order.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="level">How deep its line stands.</param>
    public static void Write(List<Result> results, Utf8Output output, int level)
    {
        if (results.Count > 1 || !TryWriteAnswer(results[0], output, level))
            WriteValues(results, output, level);
    }

    /// <summary>An answer about the whole: its only entry bare, several in an object.</summary>
    private static bool TryWriteAnswer(Result result, Utf8Output output, int level)
    {
        foreach ((string type, MemberName name, string entries) in Answers)
        {
            if (result.IsType(type) && HoldsOnly(result.Value, entries))
                return TryWriteEntries(entries, result.Value.Member(name), output, level);
        }

        return false;
    }

    private static bool TryWriteEntries(string name, JsonValue entries, Utf8Output output, int level)
    {
        int count = entries.IsString ? 1 : entries.Elements.Count();
        if (count == 0)
            return false;
        if (count == 1)
        {
            JsonValue only = entries;
            foreach (JsonValue element in entries.Elements)
                only = element;
            if (!only.IsString)
                return false;
            output.Write(only.Raw);
            return true;
        }

        var members = new MemberWriter(output, level + 1);
        members.Open();
        members.Write(name, entries);
        members.End();
        return true;
    }

    private static void WriteValues(List<Result> results, Utf8Output output, int level)
    {
        var formatter = new JsonFormatter(output, indented: true);
        output.Write("["u8);
        for (int i = 0; i < results.Count; i++)
        {
            if (i > 0)
                output.Write(","u8);
            formatter.WriteLineBreak(level + 1);
            WriteOne(results[i], formatter, output, level + 1);
        }

        formatter.WriteLineBreak(level);
        output.Write("]"u8);
    }

    /// <summary>A result's value with the size of the picture that it is about; a result without a value as it is.</summary>
    private static void WriteOne(Result result, JsonFormatter formatter, Utf8Output output, int level)
    {
        JsonValue value = result.Value;
        JsonValue width = result.Json.Member(Width);
        JsonValue height = result.Json.Member(Height);
        if (value.Kind != JsonKind.Object || (!width.IsPresent && !height.IsPresent))
        {
            formatter.Write(value.IsPresent ? value : result.Json, level);
            return;
        }

        var members = new MemberWriter(output, level + 1);
        members.Open();
        foreach (JsonMember member in value.Members)
            members.Write("", member.NameText, member.Value);
        if (width.IsPresent)
            members.Write(Width, width);
        if (height.IsPresent)
            members.Write(Height, height);
        members.End();
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
}
