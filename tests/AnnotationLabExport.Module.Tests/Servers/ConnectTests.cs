using System.Management.Automation;
using AnnotationLabExport.ModuleTests.Harness;
using AnnotationLabExport.Servers.Faults;

namespace AnnotationLabExport.ModuleTests.Servers;

/// <summary>Connect-AlabServer and Disconnect-AlabServer.</summary>
public sealed class ConnectTests(ServerFixture servers) : IClassFixture<ServerFixture>
{
    [Fact]
    public void A_lab_is_connected_by_user_and_password()
    {
        PSObject server = Assert.Single(servers.Engine.Output(ServerFixture.ToLab));

        Assert.Equal("AnnotationLab", $"{server.Properties["Dialect"].Value}");
        Assert.Equal("eric", server.Properties["User"].Value);
        Assert.Equal(servers.Lab.Address, server.Properties["Uri"].Value);
    }

    [Fact]
    public void A_studio_is_connected_by_a_token()
    {
        PSObject server = Assert.Single(servers.Engine.Output(ServerFixture.ToStudio));

        Assert.Equal("LabelStudio", $"{server.Properties["Dialect"].Value}");
        Assert.Equal("annotator1@example.org", server.Properties["User"].Value);
        Assert.Equal("1.23.2", server.Properties["Version"].Value);
        Assert.Equal("Community", server.Properties["Edition"].Value);
    }

    [Fact]
    public void Nothing_that_is_put_out_holds_a_secret()
    {
        EngineResult result = servers.Engine.Run($$"""
            {{ServerFixture.ToLab}} -Verbose
            {{ServerFixture.ToStudio}} -Verbose
            Connect-AlabServer -Uri $lab -Credential (Get-Credential) -ClientSecret (Get-Secret studio) -ErrorAction Continue
            """);
        string shown = servers.Engine.Show($"{ServerFixture.ToLab}; {ServerFixture.ToStudio} | Format-List *");
        string all = string.Join('\n', [shown, .. result.Verbose, .. result.Lines, .. result.Errors.Select(error => error.ToString() + error.Exception)]);
        foreach (PSObject server in result.Output)
            all += PSSerializer.Serialize(server, depth: 5);

        Assert.Contains("Signed in as eric", all, StringComparison.Ordinal);
        Assert.All(servers.Secrets, secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Connect-AlabServer -Uri $studio -Credential (Get-Credential)", "ServerUnauthorized")]
    [InlineData("Connect-AlabServer -Uri $lab -Token (Get-Secret studio)", "ServerUnauthorized")]
    [InlineData("Connect-AlabServer -Uri $lab -Credential (Get-Credential)", "ServerUnauthorized")]
    [InlineData("Connect-AlabServer -Uri lab.example.org -Credential (Get-Credential)", "ServerUriInvalid")]
    [InlineData("Connect-AlabServer -Uri $lab -Credential (Get-Credential) -TokenUri token", "ServerUriInvalid")]
    [InlineData("Connect-AlabServer -Uri $lab -Credential (Get-Credential) -TokenUri https://eric:Secret-1@keys.example.org/token", "ServerUriInvalid")]
    [InlineData("Connect-AlabServer -Uri $lab -Credential (Get-Credential) -Proxy proxy:3128", "ServerUriInvalid")]
    [InlineData("Connect-AlabServer -Uri $lab -Credential (Get-Credential) -Proxy http://eric:Secret-1@proxy:3128", "ServerUriInvalid")]
    [InlineData("Connect-AlabServer -Uri http://lab.example.invalid -Credential (Get-Credential) -Dialect AnnotationLab", "ServerUnencrypted")]
    [InlineData("Connect-AlabServer -Uri http://lab.example.invalid -Token (Get-Secret studio)", "ServerUnencrypted")]
    [InlineData("Connect-AlabServer -Uri http://127.0.0.1:1 -Credential (Get-Credential) -MaximumRetryCount 0", "ServerUnreachable")]
    public void What_goes_wrong_has_a_stable_id(string script, string id)
    {
        ErrorRecord error = Assert.Single(servers.Engine.Run(script).Errors);

        Assert.Equal($"{id},AnnotationLabExport.Commands.ConnectAlabServerCommand", error.FullyQualifiedErrorId);
        Assert.DoesNotContain("Secret-1", error.ToString() + error.Exception, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ServerUnreachable", ErrorCategory.ConnectionError, "Connect-AlabServer -Uri http://127.0.0.1:1 -Credential (Get-Credential) -MaximumRetryCount 0")]
    [InlineData("ServerUnauthorized", ErrorCategory.AuthenticationError, "Connect-AlabServer -Uri $lab -Credential (Get-Credential)")]
    [InlineData("ServerUnencrypted", ErrorCategory.SecurityError, "Connect-AlabServer -Uri http://lab.example.invalid -Credential (Get-Credential) -Dialect AnnotationLab")]
    public void And_a_category(string id, ErrorCategory category, string script)
    {
        ErrorRecord error = Assert.Single(servers.Engine.Run(script).Errors);

        Assert.StartsWith(id, error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(category, error.CategoryInfo.Category);
    }

    [Fact]
    public void What_is_tried_again_is_told()
    {
        servers.Lab.Faults.Add(Fault.Status("GET", "/api/projects", 503));

        EngineResult result = servers.Engine.Run($"{ServerFixture.ToLab} -Verbose");

        Assert.Contains(result.Verbose, message => message.Contains("tried again in 1 seconds (1 of 3)", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_disconnected_is_of_no_use()
    {
        EngineResult result = servers.Engine.Run($"$server = {ServerFixture.ToStudio}; $server | Disconnect-AlabServer; $server.IsConnected; Save-AlabProject cardio -Server $server -Destination out/");

        Assert.False((bool)Assert.Single(result.Output).BaseObject);
        Assert.Equal(["ServerNotConnected"], result.ErrorIds);
    }

    [Fact]
    public void The_last_one_is_forgotten_without_being_named()
    {
        EngineResult result = servers.Engine.Run($"$server = {ServerFixture.ToStudio}; Disconnect-AlabServer; $server.IsConnected; Disconnect-AlabServer");

        Assert.False((bool)Assert.Single(result.Output).BaseObject);
        Assert.Equal(["ServerNotConnected"], result.ErrorIds);
    }
}
