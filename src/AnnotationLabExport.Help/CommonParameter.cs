namespace AnnotationLabExport.Help;

/// <summary>The parameters that <c>SupportsShouldProcess</c> gives to a cmdlet.</summary>
internal static class CommonParameter
{
    public static ParameterHelp WhatIf { get; } =
        Switch("WhatIf", "wi", "Shows what the cmdlet would do, and does not do it.");

    public static ParameterHelp Confirm { get; } =
        Switch("Confirm", "cf", "Asks before the cmdlet does what it is about to do.");

    private static ParameterHelp Switch(string name, string alias, string description) =>
        new(name, new TypeHelp("SwitchParameter", []))
        {
            Description = [description],
            Aliases = [alias],
            IsSwitch = true,
            Uses = [new ParameterUse(ParameterUse.AllSets, IsRequired: false, Position: null, FromPipeline: false, FromPipelineByName: false)],
        };
}
