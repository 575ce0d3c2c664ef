using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Sources.Servers;

/// <summary>A server refused a request, or could not do it.</summary>
/// <param name="code">What kind of error that is.</param>
/// <param name="message">What is told.</param>
/// <param name="address">The server.</param>
/// <param name="status">The status.</param>
/// <param name="words">Why; null if it did not say.</param>
internal sealed class ServerRefusal(ErrorCode code, string message, Uri address, int status, string? words = null)
    : AlabException(code, message, ServerErrors.Name(address))
{
    /// <summary>The status.</summary>
    public int Status => status;

    /// <summary>Why; null if it did not say.</summary>
    public string? Words => words;
}
