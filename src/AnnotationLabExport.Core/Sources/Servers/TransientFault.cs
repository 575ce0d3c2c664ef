using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Sources.Servers;

/// <summary>A fault that may pass: the request is sent again, if it may be.</summary>
/// <param name="error">What is told when it does not pass.</param>
/// <param name="wait">How long the server wants to be left alone, if it says so.</param>
/// <param name="wasRefused">Whether the request was surely not carried out, so that any may be sent again.</param>
internal sealed class TransientFault(AlabException error, TimeSpan? wait = null, bool wasRefused = false) : Exception(error.Message, error)
{
    /// <summary>What is told when it does not pass.</summary>
    public AlabException Error => error;

    /// <summary>How long the server wants to be left alone, if it says so.</summary>
    public TimeSpan? Wait => wait;

    /// <summary>Whether the request was surely not carried out, so that any may be sent again.</summary>
    public bool WasRefused => wasRefused;
}
