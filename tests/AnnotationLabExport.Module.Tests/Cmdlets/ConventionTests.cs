using System.Management.Automation;
using System.Reflection;
using AnnotationLabExport.ModuleTests.Harness;

namespace AnnotationLabExport.ModuleTests.Cmdlets;

/// <summary>What holds for every cmdlet, now and later.</summary>
public sealed class ConventionTests(EngineFixture engine) : IClassFixture<EngineFixture>
{
    private readonly CmdletInfo[] _cmdlets =
        [.. engine.Output("Get-Command -Module AnnotationLabExport").Select(command => (CmdletInfo)command.BaseObject)];

    [Fact]
    public void Verbs_are_approved()
    {
        string[] approved = [.. typeof(VerbsCommon).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(VerbsCommon).Namespace && type.Name.StartsWith("Verbs", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!)];

        Assert.All(_cmdlets, cmdlet => Assert.Contains(cmdlet.Verb, approved));
    }

    [Fact]
    public void Nouns_have_the_prefix_and_are_singular() => Assert.All(_cmdlets, cmdlet =>
    {
        Assert.StartsWith("Alab", cmdlet.Noun, StringComparison.Ordinal);
        Assert.DoesNotMatch("[^s]s$", cmdlet.Noun);
    });

    [Fact]
    public void Classes_are_sealed_and_named_after_the_cmdlet() => Assert.All(_cmdlets, cmdlet =>
    {
        Assert.True(cmdlet.ImplementingType.IsSealed);
        Assert.Equal($"{cmdlet.Verb}{cmdlet.Noun}Command", cmdlet.ImplementingType.Name);
    });

    [Fact]
    public void Cmdlets_say_what_they_put_out() => Assert.All(_cmdlets.Where(PutsOut), cmdlet =>
    {
        Assert.NotEmpty(cmdlet.OutputType);
        Assert.All(cmdlet.OutputType, output =>
        {
            Assert.NotNull(output.Type);
            Assert.NotEqual(typeof(PSObject), output.Type);
            Assert.NotEqual(typeof(object), output.Type);
        });
    });

    [Fact]
    public void Cmdlets_put_out_what_they_say() => Assert.All(_cmdlets.Where(cmdlet => PutsOut(cmdlet) && !NeedsServer(cmdlet)), cmdlet =>
    {
        IReadOnlyList<PSObject> output = engine.Output("""
            param($name, $source)
            $parameters = (Get-Command $name).Parameters
            $more = @{}
            if ($parameters.ContainsKey('PassThru')) { $more.PassThru = $true }
            if ($parameters.ContainsKey('Destination')) { $more.Destination = $name -eq 'Export-AlabReport' ? 'report.html' : 'out/' }
            if ($parameters.ContainsKey('Format')) { $more.Format = 'Csv' }
            if ($name -eq 'Import-AlabProject') { $more.Database = 'projects.db' }
            if ($name -eq 'Compare-AlabProject') { & $name $source $source; & $name $source (Get-AlabTask $source -Id 1 | Export-AlabProject -Destination one.json -Format Json -PassThru).Path -Detailed }
            elseif ($name -eq 'Test-AlabExport') { Export-AlabProject $source checked/ -Format Csv -Manifest; & $name checked/ }
            elseif ($name -eq 'ConvertFrom-AlabConll') { 'EU B-ORG', 'rejects O' | & $name }
            elseif ($parameters.ContainsKey('LiteralPath')) { & $name -LiteralPath $source @more }
            else { Get-AlabTask -LiteralPath $source | & $name @more }
            """, cmdlet.Name, Repository.File("examples", "clinic-notes.json"));

        Assert.NotEmpty(output);
        Assert.All(output, item => Assert.Contains(item.BaseObject.GetType(), cmdlet.OutputType.Select(type => type.Type)));
    });

    [Theory]
    [InlineData("AnnotationLabExport.Format.ps1xml", "<TypeName>{0}</TypeName>")]
    [InlineData("AnnotationLabExport.Lists.Format.ps1xml", "<TypeName>{0}</TypeName>")]
    [InlineData("AnnotationLabExport.Types.ps1xml", "<Name>{0}</Name>")]
    public void Every_type_that_is_put_out_has_a_table_a_list_and_a_summary(string file, string element)
    {
        string views = File.ReadAllText(Repository.Staged(file));
        Type[] types = [.. _cmdlets.SelectMany(cmdlet => cmdlet.OutputType).Select(output => output.Type).Distinct()];

        Assert.All(
            types.Where(type => type.Namespace!.StartsWith("AnnotationLabExport", StringComparison.Ordinal)),
            type => Assert.Contains(element.Replace("{0}", type.FullName, StringComparison.Ordinal), views, StringComparison.Ordinal));
    }

    [Fact]
    public void Switches_are_switches() => Assert.All(Parameters(), parameter =>
    {
        Assert.NotEqual(typeof(bool), parameter.Metadata.ParameterType);
        Assert.NotEqual(typeof(bool?), parameter.Metadata.ParameterType);
    });

    [Fact]
    public void A_parameter_has_the_same_type_everywhere() => Assert.All(
        Parameters()
            .Where(parameter => parameter.Metadata.Name != "InputObject") // what each cmdlet takes from the pipeline
            .Where(parameter => !IsTitleOfPage(parameter)) // one that is written, where others choose tasks by theirs
            .Where(parameter => !IsComparedProject(parameter)) // a project, where Measure-AlabAgreement names an annotator
            .GroupBy(parameter => parameter.Metadata.Name, StringComparer.OrdinalIgnoreCase),
        named => Assert.Single(named.DistinctBy(parameter => parameter.Metadata.ParameterType)));

    [Fact]
    public void Default_parameter_sets_exist() => Assert.All(
        _cmdlets.Where(cmdlet => cmdlet.ParameterSets.Count > 1),
        cmdlet => Assert.Contains(cmdlet.ParameterSets, set => set.IsDefault && set.Name == cmdlet.DefaultParameterSet));

    [Fact]
    public void Sources_are_given_by_wildcard_or_literally() => Assert.All(_cmdlets.Where(ReadsFiles), cmdlet =>
    {
        ParameterMetadata path = cmdlet.Parameters["Path"];
        ParameterMetadata literalPath = cmdlet.Parameters["LiteralPath"];
        Assert.Equal(typeof(string[]), path.ParameterType);
        Assert.Equal(typeof(string[]), literalPath.ParameterType);
        Assert.Contains(path.Attributes, attribute => attribute is SupportsWildcardsAttribute);
        Assert.DoesNotContain(literalPath.Attributes, attribute => attribute is SupportsWildcardsAttribute);
        Assert.Contains("PSPath", literalPath.Aliases);
        Assert.Contains("LP", literalPath.Aliases);
        Assert.Empty(path.ParameterSets.Keys.Intersect(literalPath.ParameterSets.Keys));
        Assert.All(path.ParameterSets.Values, set => Assert.Equal(0, set.Position));

        // Where tasks come from the pipeline the path on the line says where they go, and comes from nowhere else.
        ParameterSetMetadata[] sources = [.. path.ParameterSets.Where(set => set.Key != "Target").Select(set => set.Value)];
        Assert.NotEmpty(sources);
        Assert.All(sources, set => Assert.True(set.ValueFromPipelineByPropertyName));
        Assert.All(sources, set => Assert.NotEqual(TakesLines(cmdlet), set.ValueFromPipeline));
        Assert.All(literalPath.ParameterSets.Values, set => Assert.True(set.ValueFromPipelineByPropertyName));
    });

    [Fact]
    public void What_writes_can_be_tried_and_confirmed() => Assert.All(
        _cmdlets.Where(cmdlet => cmdlet.Verb is VerbsData.Export or VerbsData.Import or VerbsData.Publish or VerbsData.Save or VerbsCommon.Remove),
        cmdlet =>
        {
            Assert.Contains("WhatIf", cmdlet.Parameters.Keys);
            Assert.Contains("Confirm", cmdlet.Parameters.Keys);
        });

    private static bool IsTitleOfPage((CmdletInfo Cmdlet, ParameterMetadata Metadata) parameter) =>
        parameter is { Cmdlet.Name: "Export-AlabReport", Metadata.Name: "Title" };

    private static bool IsComparedProject((CmdletInfo Cmdlet, ParameterMetadata Metadata) parameter) =>
        parameter is { Cmdlet.Name: "Compare-AlabProject", Metadata.Name: "Reference" };

    private static bool PutsOut(CmdletInfo cmdlet) => cmdlet.Verb is not (VerbsCommon.Remove or VerbsCommunications.Disconnect);

    /// <summary>What needs a server puts out what it says where the tests have one.</summary>
    private static bool NeedsServer(CmdletInfo cmdlet) =>
        cmdlet.Noun == "AlabServer" || cmdlet.Verb is VerbsData.Publish or VerbsData.Save;

    private static bool ReadsFiles(CmdletInfo cmdlet) => cmdlet.Parameters.ContainsKey("Path") || cmdlet.Parameters.ContainsKey("LiteralPath");

    /// <summary>Strings from the pipeline are lines there, and paths everywhere else.</summary>
    private static bool TakesLines(CmdletInfo cmdlet) =>
        cmdlet.Parameters.TryGetValue("InputObject", out ParameterMetadata? input) && input.ParameterType == typeof(string);

    private IEnumerable<(CmdletInfo Cmdlet, ParameterMetadata Metadata)> Parameters() =>
        from cmdlet in _cmdlets
        from parameter in cmdlet.Parameters.Values
        where !Cmdlet.CommonParameters.Contains(parameter.Name) && !Cmdlet.OptionalCommonParameters.Contains(parameter.Name)
        select (cmdlet, parameter);
}
