namespace AnnotationLabExport.Help;

/// <summary>How a cmdlet is called, as text.</summary>
internal static class CmdletSyntax
{
    private const int Width = 110;

    /// <summary>A parameter set as Get-Command -Syntax has it, in lines.</summary>
    public static IEnumerable<string> Lines(CmdletHelp cmdlet, string set)
    {
        IEnumerable<string> parameters =
            from parameter in cmdlet.Parameters
            let use = parameter.Uses.FirstOrDefault(use => use.BelongsTo(set))
            where use is not null
            orderby use.Position ?? int.MaxValue, use.IsRequired ? 0 : 1
            select Piece(parameter, use);
        return LineBreaks.Wrapped(parameters.Prepend(cmdlet.Name).Append("[<CommonParameters>]"), Width);
    }

    /// <summary>What else there is to know about a parameter, in a line of Markdown.</summary>
    public static string Facts(ParameterHelp parameter)
    {
        ParameterUse use = parameter.Uses[0];
        string[] sets = [.. parameter.Uses.Select(one => one.Set).Where(set => set != ParameterUse.AllSets)];
        string?[] facts =
        [
            $"`{parameter.Type.Name}`",
            Listed("one of", parameter.Values),
            use.IsRequired ? "required" : null,
            use.Position is { } position ? $"position {position}" : null,
            (use.FromPipeline, use.FromPipelineByName) switch
            {
                (true, true) => "from the pipeline by value and by property name",
                (true, false) => "from the pipeline by value",
                (false, true) => "from the pipeline by property name",
                _ => null,
            },
            parameter.AcceptsWildcards ? "wildcards" : null,
            Listed("short", parameter.Aliases),
            Listed("in the sets", sets),
        ];
        return string.Join(" · ", facts.OfType<string>());
    }

    /// <summary>What the pipeline may hold.</summary>
    public static IEnumerable<TypeHelp> Inputs(CmdletHelp cmdlet) =>
        cmdlet.Parameters
            .Where(parameter => parameter.Uses.Any(use => use.FromPipeline))
            .Select(parameter => parameter.Type with { Description = parameter.Description })
            .DistinctBy(type => type.Name);

    private static string Piece(ParameterHelp parameter, ParameterUse use)
    {
        string name = use.Position is null ? $"-{parameter.Name}" : $"[-{parameter.Name}]";
        string piece = parameter.IsSwitch ? name : $"{name} <{parameter.Type.Name}>";
        return use.IsRequired ? piece : $"[{piece}]";
    }

    private static string? Listed(string title, IReadOnlyList<string> values) =>
        values.Count == 0 ? null : $"{title} {string.Join(", ", values.Select(value => $"`{value}`"))}";
}
