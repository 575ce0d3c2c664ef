using System.Collections;
using System.Management.Automation;
using System.Reflection;

namespace AnnotationLabExport.Options;

/// <summary>Finds the options of a call that differ from their defaults.</summary>
internal static class DifferingOptions
{
    /// <summary>The options of a class of shared parameters, and of those that it has, by name.</summary>
    public static Dictionary<string, object> Of(SharedParameters parameters)
    {
        var differing = new Dictionary<string, object>();
        foreach (SharedParameters one in SharedParameters.Of(parameters))
        {
            object untouched = Activator.CreateInstance(one.GetType())!;
            foreach (PropertyInfo option in one.GetType().GetProperties().Where(property => property.IsDefined(typeof(ParameterAttribute))))
            {
                if (option.GetValue(one) is { } value && !AreEqual(value, option.GetValue(untouched)))
                    differing.Add(option.Name, value is SwitchParameter given ? given.IsPresent : value);
            }
        }

        return differing;
    }

    private static bool AreEqual(object value, object? untouched) => value is IEnumerable several and not string
        ? untouched is IEnumerable others && several.Cast<object?>().SequenceEqual(others.Cast<object?>())
        : value.Equals(untouched);
}
