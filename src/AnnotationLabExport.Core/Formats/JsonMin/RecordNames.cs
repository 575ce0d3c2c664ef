using AnnotationLabExport.Json;

namespace AnnotationLabExport.Formats.JsonMin;

/// <summary>Keeps the names of a record apart: the members of <c>data</c>, those of controls, and the fixed ones.</summary>
internal static class RecordNames
{
    public const string Id = "id";
    public const string Annotator = "annotator";
    public const string AnnotationId = "annotation_id";
    public const string CreatedAt = "created_at";
    public const string UpdatedAt = "updated_at";
    public const string LeadTime = "lead_time";

    private const string OfData = "_data_";
    private const string OfResult = "_result_";
    private static readonly string[] Fixed = [Id, Annotator, AnnotationId, CreatedAt, UpdatedAt, LeadTime];

    /// <summary>What stands before the name of each control, so that nothing else has it.</summary>
    public static List<string> PrefixesOf(List<ControlResults> controls)
    {
        HashSet<string> taken = new([.. Fixed, .. controls.Select(control => control.Name)], StringComparer.Ordinal);
        return [.. controls.Select(control => Fixed.Contains(control.Name) ? Prefix(control.Name, OfResult, taken) : "")];
    }

    /// <summary>What stands before the name of a member of <c>data</c>, so that nothing else has it.</summary>
    /// <param name="field">The member's name.</param>
    /// <param name="data">The object.</param>
    /// <param name="controls">The names of controls, with what stands before them.</param>
    public static string PrefixOf(string field, JsonValue data, IEnumerable<string> controls)
    {
        HashSet<string> taken = new([.. Fixed, .. controls], StringComparer.Ordinal);
        if (!taken.Contains(field))
            return "";
        foreach (JsonMember member in data.Members)
            taken.Add(member.NameText.GetString());
        return Prefix(field, OfData, taken);
    }

    /// <summary>The prefix, so often that the name is free, which is taken then.</summary>
    private static string Prefix(string name, string prefix, HashSet<string> taken)
    {
        string whole = prefix;
        while (!taken.Add(whole + name))
            whole += prefix;
        return whole;
    }
}
