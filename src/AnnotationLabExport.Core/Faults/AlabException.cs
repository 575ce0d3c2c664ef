namespace AnnotationLabExport.Faults;

/// <summary>An error with a stable code, told in words a user can act on.</summary>
/// <param name="code">What kind of error.</param>
/// <param name="message">What is wrong, where, and what to do.</param>
/// <param name="target">The file or folder it is about.</param>
/// <param name="inner">What caused it.</param>
public class AlabException(ErrorCode code, string message, string target, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>What kind of error.</summary>
    public ErrorCode Code { get; } = code;

    /// <summary>The file or folder it is about.</summary>
    public string Target { get; } = target;

    /// <summary>The error for a source that was not the same when it was read again.</summary>
    public static AlabException SourceChanged(string source) => new(
        ErrorCode.SourceChanged, $"{source}: it was changed while it was read; run the export again.", source);

    /// <summary>The error for assertions where nothing tells which labels they are.</summary>
    /// <param name="asked">What asks for them.</param>
    public static AlabException AssertionLabelsUnknown(string asked) => new(
        ErrorCode.AssertionLabelsUnknown,
        $"{asked}: nothing tells which labels are assertions; give the project's -LabelConfig, or name them by -AssertionLabel.",
        asked);

    /// <summary>The error for a task that the memory, a buffer of 2 GiB or one string of .NET does not hold.</summary>
    /// <param name="cause">What failed, if something did.</param>
    /// <param name="source">The file it is in; empty if that is not known.</param>
    /// <param name="subject">What is too large, with its place in the file if that is known.</param>
    public static AlabException TaskTooLarge(OutOfMemoryException? cause, string source = "", string subject = "a task") => new(
        ErrorCode.TaskTooLarge,
        $"{(source.Length == 0 ? "" : source + ": ")}{subject} is too large for the memory, for 2 GiB or for one string; split it.",
        source,
        cause);
}
