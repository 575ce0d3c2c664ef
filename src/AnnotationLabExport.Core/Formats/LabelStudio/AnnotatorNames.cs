using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Formats.LabelStudio;

/// <summary>The names that a completion gives its annotator (docs/formats.md §2, Two spellings).</summary>
internal static class AnnotatorNames
{
    private static readonly string[] OfObject = ["email", "username", "id"];

    /// <summary>All of them, trimmed; some may be empty.</summary>
    public static IEnumerable<string> Of(AnnotationSet completion)
    {
        string user = Trimmed(completion.Json.Member(MemberName.CreatedUsername));
        yield return user;
        int comma = user.LastIndexOf(',');
        if (comma > 0 && !user.AsSpan(comma + 1).Trim().IsEmpty && !user.AsSpan(comma + 1).Trim().ContainsAnyExceptInRange('0', '9'))
            yield return WhiteSpace.Trim(user.AsSpan(0, comma)).ToString();
        JsonValue completedBy = completion.Json.Member(MemberName.CompletedBy);
        if (completedBy.Kind != JsonKind.Object)
            yield return Trimmed(completedBy);
        foreach (string name in completedBy.Kind == JsonKind.Object ? OfObject : [])
            yield return Trimmed(completedBy.Member(name));
    }

    private static string Trimmed(JsonValue value) => WhiteSpace.Trim(ScalarText.Of(value)).ToString();
}
