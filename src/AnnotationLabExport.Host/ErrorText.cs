using System.Management.Automation;

namespace AnnotationLabExport.Host;

/// <summary>An error as a person reads it: who says what, and where in the script.</summary>
internal static class ErrorText
{
    public static string Describe(ErrorRecord error)
    {
        string command = error.InvocationInfo?.MyCommand?.Name is { Length: > 0 } name ? name : "Error";
        string message = error.ErrorDetails?.Message ?? error.Exception.Message;
        string? position = error.InvocationInfo?.PositionMessage;
        return string.IsNullOrEmpty(position) ? $"{command}: {message}" : $"{command}: {message}\n{position}";
    }
}
