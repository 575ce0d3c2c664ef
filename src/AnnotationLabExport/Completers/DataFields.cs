using System.Collections;

namespace AnnotationLabExport.Completers;

/// <summary>The names of the fields of <c>data</c>, those of nested objects with dots.</summary>
internal static class DataFields
{
    /// <summary>The names of the fields that hold no object and that are asked for.</summary>
    /// <param name="data">The fields.</param>
    /// <param name="isAsked">Judges a field's value.</param>
    public static IEnumerable<string> Of(IDictionary data, Predicate<object?> isAsked) => Of(data, isAsked, "");

    private static IEnumerable<string> Of(IDictionary data, Predicate<object?> isAsked, string before)
    {
        foreach (DictionaryEntry field in data)
        {
            if (field.Value is IDictionary nested)
            {
                foreach (string name in Of(nested, isAsked, $"{before}{field.Key}."))
                    yield return name;
            }
            else if (isAsked(field.Value))
            {
                yield return $"{before}{field.Key}";
            }
        }
    }
}
