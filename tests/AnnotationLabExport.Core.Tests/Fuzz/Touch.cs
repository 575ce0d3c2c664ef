using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using AnnotationLabExport.Objects;

namespace AnnotationLabExport.CoreTests.Fuzz;

/// <summary>Reads every property of an object of ours, and of what it holds.</summary>
internal static class Touch
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>How many properties were read.</summary>
    public static int All(object? value)
    {
        switch (value)
        {
            case null or string or Type or ReadOnlyMemory<byte>:
                return 0;
            case IEnumerable elements:
                return elements.Cast<object?>().Sum(All);
            case DictionaryEntry entry:
                return All(entry.Value);
        }

        Type type = value.GetType();
        if (type.Assembly != typeof(AlabTask).Assembly || type.IsEnum)
            return 0;
        _ = value.ToString();
        PropertyInfo[] properties = Properties.GetOrAdd(type, static of => of.GetProperties());
        return properties.Length + properties.Sum(property => All(Value(property, value)));
    }

    private static object? Value(PropertyInfo property, object of) =>
        property.GetValue(of, BindingFlags.DoNotWrapExceptions, binder: null, index: null, culture: null);
}
