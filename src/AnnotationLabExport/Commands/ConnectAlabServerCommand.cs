using System.Management.Automation;
using System.Security;
using AnnotationLabExport.Bases;
using AnnotationLabExport.Sources;
using AnnotationLabExport.Sources.Servers;
using AnnotationLabExport.Sources.Servers.AnnotationLab;

namespace AnnotationLabExport.Commands;

/// <summary>Signs in to an Annotation Lab or a Label Studio.</summary>
/// <remarks>
/// <para>Gives an object that the parameter -Server of other cmdlets takes; the server that was connected last is used
/// where -Server is left out. It tells who is signed in where, and what kind of server that is; never a secret.</para>
/// <para>Annotation Lab (NLP Lab, Generative AI Lab) takes user and password. Label Studio takes a token of its page
/// 'Account and Settings': a personal access token, or a legacy token where these are allowed. Tokens live minutes; they
/// are renewed as long as the work takes.</para>
/// <para>Secrets go over https only, or to this machine, and never to another host that a server redirects to.
/// about_AnnotationLabExport_Servers says how a job gets at them without a prompt, and how a certificate of one's own is
/// trusted.</para>
/// </remarks>
/// <example>
/// <code>Connect-AlabServer -Uri https://lab.example.org -Credential (Get-Credential) -ClientSecret (Get-Secret lab-client)</code>
/// <output>
/// Uri                                      Dialect       Version    User
/// ---                                      -------       -------    ----
/// http...AnnotationLab            eric
/// </output>
/// <para>Signs in to an Annotation Lab. An administrator reads the client's secret in Keycloak; here a vault keeps it.</para>
/// </example>
/// <example>
/// <code>Connect-AlabServer -Uri https://studio.example.org -Token (Get-Secret studio)</code>
/// <output>
/// Uri                                      Dialect       Version    User
/// ---                                      -------       -------    ----
/// http...LabelStudio   1.23.2     annotator1@example.org
/// </output>
/// <para>Signs in to a Label Studio with a token that a vault keeps; Read-Host -AsSecureString asks for it instead.</para>
/// </example>
/// <example>
/// <code>
/// $server = Connect-AlabServer -Uri https://studio.example.org -Token (Get-Secret studio) -TimeoutSec 1800 -MaximumRetryCount 5 -RetryIntervalSec 30
/// $server.Version
/// </code>
/// <output>1.23.2</output>
/// <para>For large projects on a busy server: half an hour until the first byte, and up to five more tries.</para>
/// </example>
[Cmdlet(VerbsCommunications.Connect, "AlabServer", DefaultParameterSetName = CredentialSet)]
[OutputType(typeof(AlabServer))]
public sealed class ConnectAlabServerCommand : AlabCommand
{
    private const string CredentialSet = "Credential";
    private const string TokenSet = "Token";

    /// <summary>The address of the server, such as https://lab.example.org.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Uri { get; set; } = "";

    /// <summary>User and password of an Annotation Lab.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CredentialSet)]
    [Credential]
    public PSCredential Credential { get; set; } = PSCredential.Empty;

    /// <summary>The client that tokens are asked for with: annotationlab unless given, annotator on the hosted product.</summary>
    [Parameter(ParameterSetName = CredentialSet)]
    [ValidateNotNullOrEmpty]
    public string ClientId { get; set; } = "annotationlab";

    /// <summary>The client's secret, which an administrator reads in Keycloak.</summary>
    [Parameter(ParameterSetName = CredentialSet)]
    [ValidateNotNull]
    public SecureString? ClientSecret { get; set; }

    /// <summary>Where tokens are asked for, if it is neither the product's own place nor Keycloak's usual one.</summary>
    [Parameter(ParameterSetName = CredentialSet)]
    [ValidateNotNull]
    public Uri? TokenUri { get; set; }

    /// <summary>A token of a Label Studio: a personal access token or a legacy one, which is told by its shape.</summary>
    [Parameter(Mandatory = true, ParameterSetName = TokenSet)]
    [ValidateNotNull]
    public SecureString Token { get; set; } = null!;

    /// <summary>Which kind of server it is; found out unless given.</summary>
    [Parameter]
    public ServerDialect Dialect { get; set; }

    /// <summary>
    /// How many seconds it may take until the first byte of an answer, and from each byte to the next; ten minutes unless
    /// given, since a server says nothing while it makes a large export.
    /// </summary>
    [Parameter]
    [ValidateRange(1, 86_400)]
    public int TimeoutSec { get; set; } = 600;

    /// <summary>
    /// How often a request is repeated after a fault that may pass: of the network, or the statuses 408, 429 and 502 to
    /// 504. Only what does no harm twice is repeated.
    /// </summary>
    [Parameter]
    [ValidateRange(0, 1000)]
    public int MaximumRetryCount { get; set; } = 3;

    /// <summary>How many seconds to wait before, unless the server says.</summary>
    [Parameter]
    [ValidateRange(1, 86_400)]
    public int RetryIntervalSec { get; set; } = 5;

    /// <summary>The address of a proxy; without it, the system's is used.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? Proxy { get; set; }

    /// <summary>Takes any certificate, also an attacker's: for trials on one's own network.</summary>
    [Parameter]
    public SwitchParameter SkipCertificateCheck { get; set; }

    /// <summary>Sends passwords and tokens over plain http, where everybody on the way can read them.</summary>
    [Parameter]
    public SwitchParameter AllowUnencryptedAuthentication { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var options = new ServerOptions
        {
            Uri = ProjectServers.Address(Uri),
            Timeout = TimeSpan.FromSeconds(TimeoutSec),
            MaximumRetryCount = MaximumRetryCount,
            RetryInterval = TimeSpan.FromSeconds(RetryIntervalSec),
            Proxy = ProjectServers.ProxyAddress(Proxy),
            SkipCertificateCheck = SkipCertificateCheck,
            AllowUnencryptedAuthentication = AllowUnencryptedAuthentication,
        };
        Activity = $"Connecting to {options.Uri.Host}";
        ServerWork work = this.Work(Cancellation);
        ServerDialect dialect = MyInvocation.BoundParameters.ContainsKey(nameof(Dialect)) ? Dialect : ProjectServers.Recognise(options, work);
        AlabServer server = dialect == ServerDialect.LabelStudio ? ConnectLabelStudio(options, work) : ConnectAnnotationLab(options, work);
        CurrentServer.Set(server);
        WriteVerbose($"Signed in as {server}.");
        WriteObject(server);
    }

    private AlabServer ConnectLabelStudio(ServerOptions options, ServerWork work) => ParameterSetName == TokenSet
        ? ProjectServers.Connect(options, Token, work)
        : throw Errors.CredentialUnfit(options.Uri, "Label Studio", "a token: use -Token");

    private AlabServer ConnectAnnotationLab(ServerOptions options, ServerWork work)
    {
        if (ParameterSetName == TokenSet)
            throw Errors.CredentialUnfit(options.Uri, "no Label Studio; an Annotation Lab", "user and password: use -Credential");
        return ProjectServers.Connect(
            options,
            new AnnotationLabCredential(Credential.UserName, Credential.Password) { ClientId = ClientId, ClientSecret = ClientSecret, TokenUri = ProjectServers.TokenAddress(TokenUri) },
            work);
    }
}
