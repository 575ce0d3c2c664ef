namespace AnnotationLabExport.Sources.Servers;

/// <summary>How a server is spoken to.</summary>
public sealed record ServerOptions
{
    /// <summary>Where it is: scheme, host, and a path if it does not stand at the top.</summary>
    public required Uri Uri { get; init; }

    /// <summary>How long it may take until the first byte of an answer, and from each byte to the next.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How often a request is repeated that failed for a reason that may pass.</summary>
    public int MaximumRetryCount { get; init; } = 3;

    /// <summary>How long to wait before, where the server does not say.</summary>
    public TimeSpan RetryInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The proxy; without it the system's.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>Whether any certificate will do.</summary>
    public bool SkipCertificateCheck { get; init; }

    /// <summary>Whether passwords and tokens may go over the network unencrypted.</summary>
    public bool AllowUnencryptedAuthentication { get; init; }

    /// <summary>Whether a secret may be sent there.</summary>
    internal bool MayHaveSecrets(Uri at) =>
        at.Scheme == Uri.UriSchemeHttps || at.IsLoopback || AllowUnencryptedAuthentication;
}
