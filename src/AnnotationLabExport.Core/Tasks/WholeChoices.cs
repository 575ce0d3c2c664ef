using AnnotationLabExport.Json;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Tasks;

/// <summary>The choices of an annotation set that are about a task as a whole, and not about a place in it.</summary>
internal static class WholeChoices
{
    private static readonly MemberName[] Places =
    [
        MemberName.Start, MemberName.End, MemberName.X, MemberName.Y, MemberName.Points, MemberName.Rle, MemberName.Vertices,
        MemberName.Sequence,
    ];

    /// <summary>The choices by control, in order of appearance; a control whose results hold no choice has no entries.</summary>
    /// <param name="set">The annotation set.</param>
    /// <param name="asks">Whether a control is asked for.</param>
    /// <param name="keeps">Whether a choice of a result is left.</param>
    public static List<ControlChoices> Of(AnnotationSet set, Func<string, bool> asks, Func<Result, string, bool> keeps)
    {
        List<ControlChoices> found = [];
        foreach (Result result in set.Results)
        {
            if (!result.IsType(ResultTypes.Choices) || HasPlace(result))
                continue;
            string control = result.FromName.AsString() ?? ResultTypes.Choices;
            if (!asks(control))
                continue;
            ControlChoices? known = found.Find(other => other.Control == control);
            if (known is null)
                found.Add(known = new ControlChoices(control, result, new List<string>(), new List<JsonValue>()));
            JsonValue choices = result.Labels;
            if (choices.IsString)
                Add(known, result, choices, keeps);
            foreach (JsonValue choice in choices.Elements)
                Add(known, result, choice, keeps);
        }

        return found;
    }

    private static void Add(ControlChoices known, Result result, JsonValue choice, Func<Result, string, bool> keeps)
    {
        if (choice.AsString() is not { } text || WhiteSpace.IsBlank(text) || !keeps(result, text) || known.Entries.Contains(text))
            return;
        ((List<string>)known.Entries).Add(text);
        ((List<JsonValue>)known.Spelled).Add(choice);
    }

    private static bool HasPlace(Result result)
    {
        JsonValue value = result.Value;
        return Array.Exists(Places, place => value.Member(place).IsPresent);
    }
}
