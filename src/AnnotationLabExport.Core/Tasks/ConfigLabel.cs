namespace AnnotationLabExport.Tasks;

/// <summary>A label or choice of a labelling configuration.</summary>
/// <param name="Value">Its value; null if it has none.</param>
/// <param name="Alias">Its alias; null if it has none, or an empty one.</param>
/// <param name="IsAssertion">Whether it says something of an entity on the same span.</param>
public readonly record struct ConfigLabel(string? Value, string? Alias, bool IsAssertion)
{
    /// <summary>What results hold that are made now: the alias if there is one, else the value.</summary>
    public string Name => Alias ?? Value ?? "";

    /// <summary>What results may hold: the value if they were made before there was an alias.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            if (Value is not null)
                yield return Value;
            if (Alias is not null)
                yield return Alias;
        }
    }
}
