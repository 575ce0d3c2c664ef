using AnnotationLabExport.Json;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Formats.JsonMin;

/// <summary>The results of a control in one annotation set.</summary>
/// <param name="Name">The control's name.</param>
/// <param name="Spelled">The same as the source spells it.</param>
/// <param name="Results">The results, in source order.</param>
internal sealed record ControlResults(string Name, JsonValue Spelled, List<Result> Results)
{
    /// <summary>
    /// The controls of an annotation set in order of appearance, relations apart. A result without <c>from_name</c> counts
    /// under its type, one without either under the empty name.
    /// </summary>
    /// <param name="set">The annotation set.</param>
    /// <param name="relations">How many relations there are, which have no control.</param>
    public static List<ControlResults> Of(AnnotationSet set, out int relations)
    {
        List<ControlResults> controls = [];
        relations = 0;
        foreach (Result result in set.Results)
        {
            if (result.IsType(ResultTypes.Relation))
            {
                relations++;
                continue;
            }

            JsonValue spelled = result.FromName.IsString ? result.FromName : result.Type;
            string name = spelled.AsString() ?? "";
            ControlResults? known = controls.Find(control => control.Name == name);
            if (known is null)
                controls.Add(known = new ControlResults(name, spelled, []));
            known.Results.Add(result);
        }

        return controls;
    }
}
