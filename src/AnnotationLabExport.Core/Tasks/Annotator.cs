using AnnotationLabExport.Json;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Tasks;

/// <summary>The names that an annotator goes by in what he made (docs/formats.md §2, Two spellings).</summary>
public static class Annotator
{
    private static readonly MemberName[] Names = [MemberName.Email, MemberName.Username, MemberName.Id];

    /// <summary>All names by which a filter finds an annotation set; none is blank.</summary>
    public static IEnumerable<string> NamesOf(AnnotationSet set)
    {
        foreach (JsonValue value in (JsonValue[])[set.Json.Member(MemberName.CreatedUsername), set.Json.Member(MemberName.CompletedBy)])
        {
            if (value.Kind == JsonKind.Object && NameOf(value).Kind != JsonKind.Object)
            {
                foreach (JsonValue name in Names.Select(value.Member).Where(IsName))
                    yield return Trimmed(ScalarText.Of(name));
                continue;
            }

            string whole = Trimmed(ScalarText.Of(value));
            if (whole.Length > 0)
                yield return whole;
            if (WithoutNumber(whole) is { } bare)
                yield return bare;
        }
    }

    /// <summary>Of an object that stands for an annotator the first of its names; the object itself if it has none.</summary>
    internal static JsonValue NameOf(JsonValue annotator)
    {
        foreach (MemberName member in Names)
        {
            if (annotator.Member(member) is var name && IsName(name))
                return name;
        }

        return annotator;
    }

    private static bool IsName(JsonValue value) =>
        value.Kind == JsonKind.Number || (value.IsString && !WhiteSpace.IsBlank(value.GetString()));

    /// <summary>What stands before a last comma that only digits follow, as older versions of Label Studio spell a name.</summary>
    private static string? WithoutNumber(string name)
    {
        int comma = name.LastIndexOf(',');
        if (comma <= 0)
            return null;
        ReadOnlySpan<char> number = WhiteSpace.Trim(name.AsSpan(comma + 1));
        string bare = Trimmed(name[..comma]);
        return number.IsEmpty || number.ContainsAnyExceptInRange('0', '9') || bare.Length == 0 ? null : bare;
    }

    private static string Trimmed(string text) => WhiteSpace.Trim(text).ToString();
}
