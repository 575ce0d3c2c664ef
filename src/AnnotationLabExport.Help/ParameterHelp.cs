namespace AnnotationLabExport.Help;

/// <summary>What the help says about one parameter.</summary>
internal sealed record ParameterHelp(string Name, TypeHelp Type)
{
    public required IReadOnlyList<string> Description { get; init; }

    public required IReadOnlyList<ParameterUse> Uses { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The values that can be given, where they are known: those of an enum or a set.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    public bool AcceptsWildcards { get; init; }

    public bool IsSwitch { get; init; }

    public bool IsArray => Type.Name.EndsWith("[]", StringComparison.Ordinal);
}
