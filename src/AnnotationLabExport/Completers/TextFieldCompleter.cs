using AnnotationLabExport.Objects;
using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Completers;

/// <summary>Completes the fields of <c>data</c> that hold strings, those of nested objects with dots.</summary>
public sealed class TextFieldCompleter : SourceCompleter
{
    private protected override IEnumerable<string> Values(AlabTask task) => Fields(task.Data, "");

    private protected override IEnumerable<string> Values(ProjectFigures project) => [];

    private static IEnumerable<string> Fields(System.Collections.IDictionary data, string before)
    {
        foreach (System.Collections.DictionaryEntry field in data)
        {
            if (field.Value is string)
                yield return $"{before}{field.Key}";
            if (field.Value is not System.Collections.IDictionary nested)
                continue;
            foreach (string name in Fields(nested, $"{before}{field.Key}."))
                yield return name;
        }
    }
}
