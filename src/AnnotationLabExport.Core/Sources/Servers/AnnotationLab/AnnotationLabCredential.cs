using System.Security;

namespace AnnotationLabExport.Sources.Servers.AnnotationLab;

/// <summary>Who signs in to an Annotation Lab. Its secrets become plain text only in the request for a token.</summary>
/// <param name="User">The user's name.</param>
/// <param name="Password">The user's password.</param>
public sealed record AnnotationLabCredential(string User, SecureString Password)
{
    /// <summary>The client that tokens are asked for with.</summary>
    public string ClientId { get; init; } = "annotationlab";

    /// <summary>The client's secret; null if the client has none.</summary>
    public SecureString? ClientSecret { get; init; }

    /// <summary>Where tokens are asked for; null to find it.</summary>
    public Uri? TokenUri { get; init; }
}
