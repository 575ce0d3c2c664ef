using System.Management.Automation;

namespace AnnotationLabExport.ModuleTests.Servers;

/// <summary>The cmdlets that need a server put out what they say.</summary>
public sealed class OutputTests(ServerFixture servers) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("Connect-AlabServer", ServerFixture.ToStudio)]
    [InlineData("Get-AlabProject", ServerFixture.ToStudio + "; Get-AlabProject -Name cardio")]
    [InlineData("Save-AlabProject", ServerFixture.ToStudio + "; Save-AlabProject cardio -Destination out/ -PassThru")]
    [InlineData("Publish-AlabProject", ServerFixture.ToStudio + "; Get-AlabTask -Project cardio | Publish-AlabProject -Name output -Force")]
    public void Cmdlets_put_out_what_they_say(string cmdlet, string script)
    {
        var types = ((CmdletInfo)Assert.Single(servers.Engine.Output($"Get-Command {cmdlet}")).BaseObject).OutputType.Select(output => output.Type).ToList();
        PSObject[] output = [.. servers.Engine.Output($"$null = {script}").DefaultIfEmpty(servers.Engine.Output(script)[^1])];

        Assert.All(output, item => Assert.Contains(item.BaseObject.GetType(), types));
    }

    [Theory]
    [InlineData(ServerFixture.ToLab, "AnnotationLab")]
    [InlineData(ServerFixture.ToStudio, "annotator1@example.org")]
    [InlineData("$null = " + ServerFixture.ToStudio + "; Get-AlabProject -Name *", "cardio-2")]
    [InlineData("$null = " + ServerFixture.ToStudio + "; Get-AlabTask -Project cardio | Publish-AlabProject -Name shown", "shown")]
    public void And_have_a_view(string script, string expected) =>
        Assert.Contains(expected, servers.Engine.Show(script), StringComparison.Ordinal);
}
