namespace AnnotationLabExport.Faults;

/// <summary>The errors that end a piece of work. Their names are the error ids of the cmdlets.</summary>
public enum ErrorCode
{
    /// <summary>A source does not exist.</summary>
    SourceNotFound,

    /// <summary>A source exists and cannot be read: access, a broken archive, a device error.</summary>
    SourceUnreadable,

    /// <summary>A file without a JSON value, or a folder or archive without a JSON file.</summary>
    SourceEmpty,

    /// <summary>A source is not JSON, not a project's JSON, or cut off.</summary>
    JsonMalformed,

    /// <summary>A character cannot stand between the cells of a table.</summary>
    DelimiterInvalid,

    /// <summary>A file is good JSON, or a page, and holds no task.</summary>
    NotAProject,

    /// <summary>A line of a CoNLL file has fewer columns than the file, or a tag that is none.</summary>
    ConllMalformed,

    /// <summary>A file has no column that can be tags, or not the columns that were asked for.</summary>
    ConllNoTags,

    /// <summary>A task is larger than a buffer, a string or the memory holds (2 GiB), or too deep for the list it is written into.</summary>
    TaskTooLarge,

    /// <summary>A labelling configuration is not readable XML, or holds a DTD.</summary>
    LabelConfigInvalid,

    /// <summary>A target exists and must not be overwritten, or two sources of one call would be written to it.</summary>
    ResourceExists,

    /// <summary>A target exists and is read-only.</summary>
    TargetReadOnly,

    /// <summary>A target's folder is missing, or the target is a folder or a device.</summary>
    TargetInvalid,

    /// <summary>A target could not be written: access, a full disk.</summary>
    WriteFailed,

    /// <summary>A token pattern is no regular expression.</summary>
    TokenPatternInvalid,

    /// <summary>A token pattern takes too long on a text.</summary>
    TokenPatternTooSlow,

    /// <summary>A source was not the same at the end of a reading, or the second time.</summary>
    SourceChanged,

    /// <summary>A database does not exist.</summary>
    DatabaseNotFound,

    /// <summary>A file is no database of projects, or is damaged.</summary>
    DatabaseInvalid,

    /// <summary>A database was made by a newer version of the module.</summary>
    DatabaseTooNew,

    /// <summary>Another process has been writing to the database for too long.</summary>
    DatabaseBusy,

    /// <summary>A database cannot be opened, read or written: access, a full disk.</summary>
    DatabaseFailed,

    /// <summary>The address of a database on a server cannot be read.</summary>
    DatabaseAddressInvalid,

    /// <summary>A database's server does not answer, or takes no connection: name, port, network, certificate, too many users.</summary>
    DatabaseUnreachable,

    /// <summary>A database's server does not accept the user or the password.</summary>
    DatabaseUnauthorized,

    /// <summary>A database's user may not do that.</summary>
    DatabaseForbidden,

    /// <summary>The connection to a database's server was lost in the middle of the work.</summary>
    DatabaseLost,

    /// <summary>A database has no project of that name.</summary>
    ProjectNotFound,

    /// <summary>An import met a task that is there with other content, and must not overwrite it.</summary>
    TaskExists,

    /// <summary>Another import of the same project began.</summary>
    ImportSuperseded,

    /// <summary>A search is no query of the full-text index.</summary>
    SearchInvalid,

    /// <summary>A path leads to something other than the file system.</summary>
    ProviderNotSupported,

    /// <summary>A path leads to several files where one is needed.</summary>
    PathAmbiguous,

    /// <summary>An option was given that no format asked for uses.</summary>
    OptionUnused,

    /// <summary>Two options were given that exclude each other.</summary>
    OptionConflict,

    /// <summary>An export would overwrite what it reads.</summary>
    TargetIsSource,

    /// <summary>Nothing came from the pipeline, so that a file in a folder has no name.</summary>
    NameMissing,

    /// <summary>A name cannot be a file's.</summary>
    NameInvalid,

    /// <summary>Two sources of one call would be imported into the same project.</summary>
    ProjectTaken,

    /// <summary>An address is no address of a server.</summary>
    ServerUriInvalid,

    /// <summary>A password or token would go over the network unencrypted.</summary>
    ServerUnencrypted,

    /// <summary>No server is connected.</summary>
    ServerNotConnected,

    /// <summary>A server does not answer: name, network, certificate, time limit.</summary>
    ServerUnreachable,

    /// <summary>A server does not accept the credentials.</summary>
    ServerUnauthorized,

    /// <summary>A server does not allow the user to do that.</summary>
    ServerForbidden,

    /// <summary>A server has no project of that name, or several.</summary>
    ServerProjectUnknown,

    /// <summary>An answer is not what was asked for: a page of HTML, a body that is cut off, of a wrong length or too long.</summary>
    ServerAnswerUnexpected,

    /// <summary>A server refused a request, with its words.</summary>
    ServerRejected,

    /// <summary>A server was busy or out of order however often it was asked.</summary>
    ServerRetriesExhausted,

    /// <summary>A server has a project of that name already.</summary>
    ServerProjectExists,

    /// <summary>A server took in less than was sent.</summary>
    ServerImportIncomplete,

    /// <summary>The parts of a split are too few, have no ratio above 0, or no names that files can have.</summary>
    PartInvalid,

    /// <summary>Tasks of different splits, or split ones and others, arrived for the same files.</summary>
    SplitMixed,

    /// <summary>Assertions are asked for, and nothing tells which labels they are.</summary>
    AssertionLabelsUnknown,

    /// <summary>A pair of labels cannot be told apart.</summary>
    RelationPairInvalid,

    /// <summary>Offsets of a format cannot count what was asked for.</summary>
    OffsetUnitInvalid,

    /// <summary>A project has more tokens than spaCy can load as one file.</summary>
    SpacyTooLarge,

    /// <summary>No manifest of an export is where one was looked for.</summary>
    ManifestMissing,
}
