using System.Management.Automation;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Text;

namespace AnnotationLabExport;

/// <summary>All errors of the cmdlets: their ids, categories and words. An id never changes.</summary>
internal static class Errors
{
    /// <summary>An error of the core: its code is the id.</summary>
    public static ErrorRecord From(AlabException exception) =>
        Record(exception, exception.Code.ToString(), Category(exception.Code), exception.Target);

    /// <summary>No file or folder matches a path.</summary>
    public static AlabException NotFound(string path, Exception? cause = null) =>
        new(ErrorCode.SourceNotFound, $"{path}: there is no such file or folder.", path, cause);

    /// <summary>The memory does not hold a task, or no string of .NET one of its strings.</summary>
    public static AlabException TooLarge(OutOfMemoryException cause) =>
        new(ErrorCode.TaskTooLarge, "A task is too large for the memory or for one string; split it.", "", cause);

    /// <summary>A path leads to something other than the file system.</summary>
    public static ErrorRecord ProviderNotSupported(string path, string provider) => Record(
        new PSArgumentException($"{path}: the provider '{provider}' is not supported; give a path of the file system."),
        "ProviderNotSupported", ErrorCategory.InvalidArgument, path);

    /// <summary>A path leads to several files where one is needed.</summary>
    public static ErrorRecord PathAmbiguous(string path) => Record(
        new PSArgumentException($"{path}: it leads to several files; name one."),
        "PathAmbiguous", ErrorCategory.InvalidArgument, path);

    /// <summary>Two sources of one call would be written to the same file.</summary>
    public static ErrorRecord TargetTaken(string path) => Record(
        new PSInvalidOperationException(
            $"{path}: another source of this call was written there; give a folder as -Destination, or different names."),
        "TargetTaken", ErrorCategory.InvalidOperation, path);

    /// <summary>An export would overwrite what it reads.</summary>
    public static ErrorRecord TargetIsSource(string path) => Record(
        new PSInvalidOperationException(
            $"{path}: it is the source; an export leaves deleted completions out, so write to another file."),
        "TargetIsSource", ErrorCategory.InvalidOperation, path);

    /// <summary>Nothing came from the pipeline, so that a file in a folder has no name.</summary>
    public static ErrorRecord NameMissing(string folder) => Record(
        new PSArgumentException($"{folder}: nothing arrived from the pipeline, so the file in this folder has no name; give -Name, or a file as -Destination."),
        "NameMissing", ErrorCategory.InvalidArgument, folder);

    /// <summary>A name cannot be a file's.</summary>
    public static ErrorRecord NameInvalid(string name) => Record(
        new PSArgumentException($"'{name}' cannot be the base of a file name."),
        "NameInvalid", ErrorCategory.InvalidArgument, name);

    /// <summary>Two sources of one call would be imported into the same project.</summary>
    public static ErrorRecord ProjectTaken(string name, string path) => Record(
        new PSInvalidOperationException(
            $"{path}: another source of this call was imported as '{name}'; leave -Name out, or import a folder of files as one project."),
        "ProjectTaken", ErrorCategory.InvalidOperation, path);

    /// <summary>The record; what comes from projects and paths never reaches a terminal as it is.</summary>
    private static ErrorRecord Record(Exception exception, string id, ErrorCategory category, string target)
    {
        string printable = Excerpt.Printable(exception.Message);
        var record = new ErrorRecord(exception, id, category, target)
        {
            ErrorDetails = printable == exception.Message ? null : new ErrorDetails(printable),
        };
        record.CategoryInfo.TargetName = Excerpt.Printable(target);
        return record;
    }

    private static ErrorCategory Category(ErrorCode code) => code switch
    {
        ErrorCode.SourceNotFound or ErrorCode.DatabaseNotFound or ErrorCode.ProjectNotFound => ErrorCategory.ObjectNotFound,
        ErrorCode.SourceUnreadable => ErrorCategory.ReadError,
        ErrorCode.SourceEmpty or ErrorCode.LabelConfigInvalid or ErrorCode.DatabaseInvalid or ErrorCode.DatabaseTooNew => ErrorCategory.InvalidData,
        ErrorCode.JsonMalformed or ErrorCode.ConllMalformed => ErrorCategory.ParserError,
        ErrorCode.TaskTooLarge or ErrorCode.TokenPatternTooSlow or ErrorCode.SpacyTooLarge => ErrorCategory.LimitsExceeded,
        ErrorCode.ResourceExists or ErrorCode.TaskExists => ErrorCategory.ResourceExists,
        ErrorCode.TargetReadOnly => ErrorCategory.PermissionDenied,
        ErrorCode.TargetInvalid or ErrorCode.TokenPatternInvalid or ErrorCode.SearchInvalid => ErrorCategory.InvalidArgument,
        ErrorCode.ImportSuperseded => ErrorCategory.OperationStopped,
        ErrorCode.WriteFailed => ErrorCategory.WriteError,
        _ => ErrorCategory.ResourceUnavailable,
    };
}
