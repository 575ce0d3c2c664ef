namespace AnnotationLabExport.Help;

/// <summary>What the help says about one cmdlet.</summary>
internal sealed record CmdletHelp(string Verb, string Noun)
{
    public string Name => $"{Verb}-{Noun}";

    public required IReadOnlyList<string> Synopsis { get; init; }

    public required IReadOnlyList<string> Description { get; init; }

    /// <summary>The names of the parameter sets, the default one first.</summary>
    public required IReadOnlyList<string> ParameterSets { get; init; }

    public required IReadOnlyList<ParameterHelp> Parameters { get; init; }

    public required IReadOnlyList<TypeHelp> Outputs { get; init; }

    public required IReadOnlyList<ExampleHelp> Examples { get; init; }
}
