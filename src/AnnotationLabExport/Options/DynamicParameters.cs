using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Reflection;

namespace AnnotationLabExport.Options;

/// <summary>The shared parameters of one call, as the engine takes them.</summary>
internal sealed class DynamicParameters : RuntimeDefinedParameterDictionary
{
    /// <summary>A cmdlet may be called for every task: attributes are looked up once.</summary>
    private static readonly ConcurrentDictionary<Type, (PropertyInfo Property, Attribute[] Attributes)[]> Declarations = new();

    private readonly List<(SharedParameters Class, PropertyInfo Property)> _properties = [];

    /// <summary>Makes the parameters of a cmdlet.</summary>
    /// <param name="cmdlet">Has classes of shared parameters in its fields.</param>
    /// <param name="offers">Whether a property of these classes is a parameter of this call.</param>
    public DynamicParameters(Cmdlet cmdlet, Func<PropertyInfo, bool> offers)
    {
        foreach (SharedParameters parameters in SharedParameters.Of(cmdlet))
        {
            foreach ((PropertyInfo property, Attribute[] attributes) in Declarations.GetOrAdd(parameters.GetType(), Declared))
            {
                if (!offers(property))
                    continue;
                Add(property.Name, new RuntimeDefinedParameter(property.Name, property.PropertyType, new Collection<Attribute>([.. attributes])));
                _properties.Add((parameters, property));
            }
        }
    }

    /// <summary>Fills the classes with what was bound.</summary>
    public void Assign()
    {
        foreach ((SharedParameters parameters, PropertyInfo property) in _properties)
        {
            if (this[property.Name] is { IsSet: true } bound)
                property.SetValue(parameters, bound.Value);
        }
    }

    private static (PropertyInfo Property, Attribute[] Attributes)[] Declared(Type parameters) =>
    [
        .. parameters.GetProperties()
            .Where(property => property.IsDefined(typeof(ParameterAttribute)))
            .Select(property => (property, property.GetCustomAttributes().ToArray())),
    ];
}
