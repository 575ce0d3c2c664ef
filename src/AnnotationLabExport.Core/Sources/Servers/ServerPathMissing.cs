using System.Globalization;
using AnnotationLabExport.Faults;

namespace AnnotationLabExport.Sources.Servers;

/// <summary>A server does not know what every server of its kind does.</summary>
/// <param name="address">The server.</param>
/// <param name="request">What was asked.</param>
/// <param name="status">The status.</param>
internal sealed class ServerPathMissing(Uri address, ServerRequest request, int status) : AlabException(
    ErrorCode.ServerAnswerUnexpected,
    string.Create(CultureInfo.InvariantCulture, $"{ServerErrors.Name(address)}: {request.Name} is not known there (status {status}); check the address and -Dialect."),
    ServerErrors.Name(address));
