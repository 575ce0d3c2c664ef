using System.Reflection;

namespace AnnotationLabExport.Options;

/// <summary>
/// Options that cmdlets share. A class derived from this declares, documents, completes and validates them once and turns
/// them into the options of the core; every cmdlet that has a field of the class takes them.
/// </summary>
/// <remarks>
/// <para>The engine knows two ways to take parameters from elsewhere than the cmdlet's own class: one object with
/// properties, or a dictionary of parameters. A cmdlet needs several classes, and leaves out what does not fit its format,
/// so it is the dictionary: <see cref="DynamicParameters"/>, made from these classes by reflection.</para>
/// <para>Tried in PowerShell 7.6: such parameters bind, abbreviate, splat, convert, validate and take defaults from
/// $PSDefaultParameterValues like others, wherever they stand on the line, also before -Format and before what is bound by
/// position; Get-Command, its -Syntax and completion show them, and the help that the build writes describes them. Two
/// things are different, and decide what is declared where. What is bound by position or tells parameter sets apart must be
/// known before dynamic parameters are asked for: sources and targets are properties of cmdlets and their bases
/// (SourceCommand). And what comes from the pipeline would be bound after the classes were filled: an option comes from the
/// command line only. A call costs about 0.2 ms more than with parameters of its own, whatever the number of tasks.</para>
/// </remarks>
internal abstract class SharedParameters
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The classes that a cmdlet has in fields, and those that they have.</summary>
    /// <param name="owner">A cmdlet, or such a class.</param>
    public static IEnumerable<SharedParameters> Of(object owner)
    {
        for (Type? type = owner.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(Declared))
            {
                if (field.GetValue(owner) is not SharedParameters parameters)
                    continue;
                yield return parameters;
                foreach (SharedParameters inner in Of(parameters))
                    yield return inner;
            }
        }
    }
}
