using System.Collections;

namespace AnnotationLabExport.Completers;

/// <summary>The fields of <c>data</c>, those of nested objects with dots.</summary>
internal static class DataFields
{
    /// <summary>The fields that hold no object and that are asked for, with the type of what they hold.</summary>
    /// <param name="data">The fields.</param>
    /// <param name="isAsked">Judges a field's value.</param>
    public static IEnumerable<Offer> Of(IDictionary data, Predicate<object?> isAsked) => Of(data, isAsked, "");

    private static IEnumerable<Offer> Of(IDictionary data, Predicate<object?> isAsked, string before)
    {
        foreach (DictionaryEntry field in data)
        {
            if (field.Value is IDictionary nested)
            {
                foreach (Offer offer in Of(nested, isAsked, $"{before}{field.Key}."))
                    yield return offer;
            }
            else if (isAsked(field.Value))
            {
                yield return new Offer($"{before}{field.Key}", Kind(field.Value), IsCounted: true);
            }
        }
    }

    private static string Kind(object? value) => value switch
    {
        string => "string",
        bool => "boolean",
        IEnumerable => "list",
        _ => "number",
    };
}
