using System.Management.Automation;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Formats;
using AnnotationLabExport.Text;

namespace AnnotationLabExport;

/// <summary>All errors of the cmdlets: their ids, categories and words. An id never changes.</summary>
internal static class Errors
{
    /// <summary>The record of an error, whose code is the id; what comes from projects and paths never reaches a terminal as it is.</summary>
    public static ErrorRecord From(AlabException exception)
    {
        string printable = Excerpt.Printable(exception.Message);
        var record = new ErrorRecord(exception, exception.Code.ToString(), Category(exception.Code), exception.Target)
        {
            ErrorDetails = printable == exception.Message ? null : new ErrorDetails(printable),
        };
        record.CategoryInfo.TargetName = Excerpt.Printable(exception.Target);
        return record;
    }

    /// <summary>No file or folder matches a path.</summary>
    public static AlabException NotFound(string path, Exception? cause = null) =>
        new(ErrorCode.SourceNotFound, $"{path}: there is no such file or folder.", path, cause);

    /// <summary>What came through the pipeline is no path: it may be anything, so that only its length is named.</summary>
    public static AlabException PipedTextNotFound(int length) => new(
        ErrorCode.SourceNotFound,
        FormattableString.Invariant($"What came through the pipeline, {length} characters, leads to no file or folder; pipe paths, files or tasks."),
        "");

    /// <summary>There is no server to work with.</summary>
    public static AlabException ServerNotConnected() => new(
        ErrorCode.ServerNotConnected, "No server is connected; use Connect-AlabServer first, or give one as -Server.", "");

    /// <summary>Two sources of one call would become the same project of a server.</summary>
    public static AlabException PublicationTaken(string name, string path) => new(
        ErrorCode.ServerProjectExists, $"{path}: another source of this call was published as '{name}'; leave -Name out.", path);

    /// <summary>A server takes other credentials than were given.</summary>
    public static AlabException CredentialUnfit(Uri uri, string kind, string remedy) => new(
        ErrorCode.ServerUnauthorized, $"{uri}: it is {kind}, which takes {remedy}.", uri.ToString());

    /// <summary>A path leads to something other than the file system.</summary>
    public static AlabException ProviderNotSupported(string path, string provider) => new(
        ErrorCode.ProviderNotSupported, $"{path}: the provider '{provider}' is not supported; give a path of the file system.", path);

    /// <summary>A path leads to several files where one is needed.</summary>
    public static AlabException PathAmbiguous(string path) => new(
        ErrorCode.PathAmbiguous, $"{path}: it leads to several files; name one.", path);

    /// <summary>An option that no format of the call uses.</summary>
    public static AlabException OptionUnused(string option, IEnumerable<AlabFormat> users, IEnumerable<AlabFormat> formats) => new(
        ErrorCode.OptionUnused,
        $"-{option} belongs to {string.Join(", ", users)}, and -Format asks for {string.Join(", ", formats)}: leave the option out, or ask for a format that uses it.",
        option);

    /// <summary>An option that has no say without another.</summary>
    public static AlabException OptionWithout(string option, string other) => new(
        ErrorCode.OptionUnused, $"-{option} belongs to -{other}: leave it out, or give that too.", option);

    /// <summary>An option that only a database on a server has a use for.</summary>
    public static AlabException OptionForServer(string option) => new(
        ErrorCode.OptionUnused, $"-{option} belongs to a -Database on a PostgreSQL server: leave it out, or give the server's address.", option);

    /// <summary>Two options that exclude each other.</summary>
    public static AlabException OptionConflict(string option, string other) => new(
        ErrorCode.OptionConflict, $"-{option} and -{other} exclude each other: leave one out.", option);

    /// <summary>A delimiter would be taken for something else.</summary>
    public static AlabException DelimiterInvalid() => new(
        ErrorCode.DelimiterInvalid, "A delimiter is one character that is no quote, line break or surrogate.", "Delimiter");

    /// <summary>Two sources of one call would be written to the same file.</summary>
    public static AlabException TargetTaken(string path, string first, string second) => new(
        ErrorCode.ResourceExists,
        $"{path}: both '{first}' and '{second}' would be written there; give a folder as -Destination, or export them apart under names of their own.",
        path);

    /// <summary>Two sources of one call would be written to the same page.</summary>
    public static AlabException ReportTaken(string path, string first, string second) => new(
        ErrorCode.ResourceExists,
        $"{path}: '{first}' is reported on there, and '{second}' cannot be too; write a page for each, or report on a folder of files as one project.",
        path);

    /// <summary>An export would overwrite what it reads.</summary>
    public static AlabException TargetIsSource(string path) => new(
        ErrorCode.TargetIsSource, $"{path}: it is the source; an export leaves deleted completions out, so write to another file.", path);

    /// <summary>Nothing came from the pipeline, so that a file in a folder has no name.</summary>
    public static AlabException NameMissing(string folder) => new(
        ErrorCode.NameMissing,
        $"{folder}: nothing arrived from the pipeline, so the file in this folder has no name; give -Name, or a file as -Destination.",
        folder);

    /// <summary>A name cannot be a file's.</summary>
    public static AlabException NameInvalid(string name) => new(
        ErrorCode.NameInvalid, $"'{name}' cannot be the base of a file name.", name);

    /// <summary>Two sources of one call would be imported into the same project.</summary>
    public static AlabException ProjectTaken(string name, string path) => new(
        ErrorCode.ProjectTaken,
        $"{path}: another source of this call was imported as '{name}'; leave -Name out, or import a folder of files as one project.",
        path);

    /// <summary>Without a default arm: the compiler names a code that has no category (CS8509).</summary>
    private static ErrorCategory Category(ErrorCode code) => code switch
    {
        ErrorCode.SourceNotFound or ErrorCode.DatabaseNotFound or ErrorCode.ProjectNotFound
            or ErrorCode.ManifestMissing => ErrorCategory.ObjectNotFound,
        ErrorCode.SourceUnreadable => ErrorCategory.ReadError,
        ErrorCode.SourceEmpty or ErrorCode.NotAProject or ErrorCode.LabelConfigInvalid or ErrorCode.DatabaseInvalid or ErrorCode.DatabaseTooNew => ErrorCategory.InvalidData,
        ErrorCode.JsonMalformed or ErrorCode.ConllMalformed or ErrorCode.ConllNoTags => ErrorCategory.ParserError,
        ErrorCode.TaskTooLarge or ErrorCode.TokenPatternTooSlow or ErrorCode.SpacyTooLarge => ErrorCategory.LimitsExceeded,
        ErrorCode.ResourceExists or ErrorCode.TaskExists => ErrorCategory.ResourceExists,
        ErrorCode.TargetReadOnly => ErrorCategory.PermissionDenied,
        ErrorCode.TargetInvalid or ErrorCode.TokenPatternInvalid or ErrorCode.SearchInvalid
            or ErrorCode.ProviderNotSupported or ErrorCode.PathAmbiguous or ErrorCode.NameMissing or ErrorCode.NameInvalid
            or ErrorCode.OptionUnused or ErrorCode.OptionConflict or ErrorCode.DelimiterInvalid or ErrorCode.PartInvalid
            or ErrorCode.AssertionLabelsUnknown or ErrorCode.RelationPairInvalid or ErrorCode.OffsetUnitInvalid => ErrorCategory.InvalidArgument,
        ErrorCode.TargetIsSource or ErrorCode.SplitMixed or ErrorCode.ProjectTaken => ErrorCategory.InvalidOperation,
        ErrorCode.ImportSuperseded => ErrorCategory.OperationStopped,
        ErrorCode.WriteFailed => ErrorCategory.WriteError,
        ErrorCode.ServerUriInvalid or ErrorCode.DatabaseAddressInvalid => ErrorCategory.InvalidArgument,
        ErrorCode.ServerUnencrypted => ErrorCategory.SecurityError,
        ErrorCode.ServerNotConnected or ErrorCode.ServerUnreachable or ErrorCode.DatabaseUnreachable or ErrorCode.DatabaseLost => ErrorCategory.ConnectionError,
        ErrorCode.ServerUnauthorized or ErrorCode.DatabaseUnauthorized => ErrorCategory.AuthenticationError,
        ErrorCode.ServerForbidden or ErrorCode.DatabaseForbidden => ErrorCategory.PermissionDenied,
        ErrorCode.ServerProjectUnknown => ErrorCategory.ObjectNotFound,
        ErrorCode.ServerAnswerUnexpected => ErrorCategory.ProtocolError,
        ErrorCode.ServerRejected => ErrorCategory.InvalidOperation,
        ErrorCode.ServerRetriesExhausted => ErrorCategory.ResourceBusy,
        ErrorCode.ServerProjectExists => ErrorCategory.ResourceExists,
        ErrorCode.ServerImportIncomplete => ErrorCategory.InvalidResult,
        ErrorCode.SourceChanged or ErrorCode.DatabaseBusy or ErrorCode.DatabaseFailed => ErrorCategory.ResourceUnavailable,
    };
}
