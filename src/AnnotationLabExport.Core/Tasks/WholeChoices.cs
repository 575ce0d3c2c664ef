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
    /// <param name="keeps">Whether a choice of a result is left.</param>
    public static List<ControlChoices> Of(AnnotationSet set, Func<Result, string, bool> keeps)
    {
        List<ControlChoices> found = [];
        foreach (Result result in set.Results)
        {
            if (!result.IsType(ResultTypes.Choices) || HasPlace(result))
                continue;
            string control = result.FromName.AsString() ?? ResultTypes.Choices;
            ControlChoices? known = found.Find(other => other.Control == control);
            if (known is null)
                found.Add(known = new ControlChoices(control, new List<string>()));
            var entries = (List<string>)known.Entries;
            foreach (string choice in result.LabelStrings())
            {
                if (!WhiteSpace.IsBlank(choice) && keeps(result, choice) && !entries.Contains(choice))
                    entries.Add(choice);
            }
        }

        return found;
    }

    private static bool HasPlace(Result result)
    {
        JsonValue value = result.Value;
        return Array.Exists(Places, place => value.Member(place).IsPresent);
    }
}
