using System.Management.Automation;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Sources.Servers;

namespace AnnotationLabExport.Commands;

/// <summary>Forgets who is signed in to a server.</summary>
/// <remarks>
/// <para>Closes the connections and forgets password and tokens. What still uses the server ends with an error. Access
/// tokens that were given out end by themselves within minutes; a personal access token stays valid until it is revoked in
/// Label Studio.</para>
/// </remarks>
/// <example>
/// <code>
/// Connect-AlabServer -Uri https://studio.example.org -Token (Get-Secret studio)
/// Disconnect-AlabServer -Verbose
/// </code>
/// <output>
/// Uri                                      Dialect       Version    User
/// ---                                      -------       -------    ----
/// http...LabelStudio   1.23.2     annotator1@example.org
/// ...VERBOSE: Forgot annotator1@example.org at http...
/// </output>
/// <para>Forgets the server that was connected last.</para>
/// </example>
/// <example>
/// <code>
/// $server = Connect-AlabServer -Uri https://studio.example.org -Token (Get-Secret studio)
/// Disconnect-AlabServer -Server $server
/// $server.IsConnected
/// </code>
/// <output>False</output>
/// <para>Forgets one of several servers.</para>
/// </example>
/// <example>
/// <code>
/// $server = Connect-AlabServer -Uri https://studio.example.org -Token (Get-Secret studio)
/// try { Get-AlabTask -Server $server -Project cardio } finally { Disconnect-AlabServer -Server $server }
/// </code>
/// <output>
///       Id Title                    Completions Predictions GroundTruth Labels
///       -- -----                    ----------- ----------- ----------- ------
/// ...note-01.txt                        0           0 False
/// ...note-02.txt                        0           0 False
/// ...note-03.txt                        0           0 False
/// </output>
/// <para>Forgets the server also when something goes wrong.</para>
/// </example>
[Cmdlet(VerbsCommunications.Disconnect, "AlabServer")]
public sealed class DisconnectAlabServerCommand : AlabCommand
{
    /// <summary>The server, as Connect-AlabServer gave it; without it, the one that was connected last.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public AlabServer? Server { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        AlabServer server = Server.OrCurrent();
        server.Close();
        WriteVerbose($"Forgot {server}.");
    }
}
