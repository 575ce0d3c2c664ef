using System.Text.Json;
using System.Text.RegularExpressions;

namespace AnnotationLabExport.Sources.Servers.LabelStudio;

/// <summary>
/// What Label Studio says of a refusal. Where tasks were sent it repeats them, so that only what it is known to say of
/// their shape is shown.
/// </summary>
internal static partial class StudioWords
{
    private const int MostEntries = 3;

    /// <summary>The words; null if there are none that may be shown.</summary>
    /// <param name="refusal">The body.</param>
    /// <param name="holdsTasks">Whether tasks were sent.</param>
    public static string? Of(JsonElement refusal, bool holdsTasks)
    {
        JsonElement errors = refusal.Get("validation_errors");
        string[] all = [.. errors.ValueKind == JsonValueKind.Undefined ? Lists(refusal) : Entries(errors, "")];
        string? detail = refusal.Get("detail").Text();
        if (all.Length == 0 && detail is not null)
            all = [detail];
        string[] shown = holdsTasks ? [.. all.Select(Harmless).OfType<string>().Distinct()] : all;
        if (shown.Length == 0)
            return null;
        string more = shown.Length > MostEntries ? $"; and {shown.Length - MostEntries} more" : "";
        return string.Join("; ", shown.Take(MostEntries)) + more;
    }

    /// <summary>The errors of single members, where nothing is around them.</summary>
    private static IEnumerable<string> Lists(JsonElement refusal) => refusal.ValueKind == JsonValueKind.Object
        ? refusal.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array).SelectMany(member => Entries(member.Value, member.Name))
        : [];

    private static IEnumerable<string> Entries(JsonElement errors, string name) => errors.ValueKind switch
    {
        JsonValueKind.Object => errors.EnumerateObject().SelectMany(member => Entries(member.Value, member.Name)),
        JsonValueKind.Array => errors.Elements().SelectMany(element => Entries(element, name)),
        JsonValueKind.String => [name is "" or "non_field_errors" ? errors.Text() ?? "" : $"{name}: {errors.Text()}"],
        _ => [],
    };

    /// <summary>An entry without what it may repeat of a task; null if it cannot be told apart.</summary>
    private static string? Harmless(string entry)
    {
        foreach (Regex known in new[] { ItemError(), ValueError(), Parsing(), Loading(), Size(), User(), Validation() })
        {
            if (known.Match(entry) is { Success: true } match)
                return string.Concat(match.Groups.Values.Skip(1).Select(group => group.Value));
        }

        return null;
    }

    /// <summary>After the two colons the whole task follows.</summary>
    [GeneratedRegex("""^(Error at item \d+: (?:"[^"]{1,100}" key is expected in task data|Task\[\w+\] must be [\w ]+|Annotation must have "result" fields|"result" field in annotation must be list|Prediction must have "result" fields))""", RegexOptions.CultureInvariant)]
    private static partial Regex ItemError();

    /// <summary>Between the equals sign and the type the value stands.</summary>
    [GeneratedRegex("""^(Error at item \d+: data\['[^']{1,100}'\])=.*( is of type '\w+', but the object tag \w+ expects the following types: \['[\w', ]+\])""", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex ValueError();

    [GeneratedRegex("""^(JSON parse error)""", RegexOptions.CultureInvariant)]
    private static partial Regex Parsing();

    [GeneratedRegex("""^(load_tasks: No (?:data found in DATA or in FILES|tasks added))""", RegexOptions.CultureInvariant)]
    private static partial Regex Loading();

    [GeneratedRegex("""^(You cannot access body after reading from request's data stream)""", RegexOptions.CultureInvariant)]
    private static partial Regex Size();

    [GeneratedRegex("""^(Unknown annotator's email|Import data contains completed_by)""", RegexOptions.CultureInvariant)]
    private static partial Regex User();

    [GeneratedRegex("""^(?:predictions: )?(Prediction validation failed \(\d+ errors\))""", RegexOptions.CultureInvariant)]
    private static partial Regex Validation();
}
