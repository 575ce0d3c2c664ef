namespace AnnotationLabExport.Sources.Servers;

/// <summary>Shows a server who is asking. Safe on any thread.</summary>
internal interface ISignIn
{
    /// <summary>Puts the credentials on a request, and gets or renews them first if need be.</summary>
    /// <param name="message">The request.</param>
    /// <param name="work">What the work reports to.</param>
    /// <returns>What was shown, for <see cref="Renew"/>.</returns>
    Task<object> Sign(HttpRequestMessage message, ServerWork work);

    /// <summary>Renews credentials that were not accepted, unless that has happened meanwhile.</summary>
    /// <param name="shown">What was shown.</param>
    /// <param name="work">What the work reports to.</param>
    /// <returns>False if there is nothing to renew.</returns>
    Task<bool> Renew(object shown, ServerWork work);
}
