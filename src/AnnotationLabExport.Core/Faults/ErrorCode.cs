namespace AnnotationLabExport.Faults;

/// <summary>The errors that end a piece of work. Their names are the error ids of the cmdlets.</summary>
/// <remarks>Each one's summary says what is wrong, its remarks what to do: the help topic about trouble is made of them.</remarks>
public enum ErrorCode
{
    /// <summary>A source does not exist.</summary>
    /// <remarks>See whether the path is spelled right, relative to the current folder; -LiteralPath takes [ and ] as they are.</remarks>
    SourceNotFound,

    /// <summary>A source exists and cannot be read: access, a broken archive, a device error.</summary>
    /// <remarks>See who may read the file and whether it opens elsewhere; unpack an encrypted archive with its password first.</remarks>
    SourceUnreadable,

    /// <summary>A file without a JSON value, or a folder or archive without a JSON file.</summary>
    /// <remarks>Name the file that holds the tasks; in folders and archives it ends in .json, .jsonl or .ndjson, each perhaps with .gz.</remarks>
    SourceEmpty,

    /// <summary>A source is not JSON, not a project's JSON, or cut off.</summary>
    /// <remarks>Export the project again; if the file was edited, mend it at the line, column and byte that the error names.</remarks>
    JsonMalformed,

    /// <summary>A character cannot stand between the cells of a table.</summary>
    /// <remarks>Give one character that is no quote, line break or surrogate, such as ';'.</remarks>
    DelimiterInvalid,

    /// <summary>A file is good JSON, or a page, and holds no task.</summary>
    /// <remarks>Export the project as JSON and name that file; the error says what this one looks like. In a folder or archive of several files such a file is passed over, and the error ends nothing.</remarks>
    NotAProject,

    /// <summary>A line of a CoNLL file has fewer columns than the file, or a tag that is none.</summary>
    /// <remarks>Mend the line that the error names, or say with -TagColumn where the tags are.</remarks>
    ConllMalformed,

    /// <summary>A file has no column that can be tags, or not the columns that were asked for.</summary>
    /// <remarks>Name the columns with -TokenColumn and -TagColumn; -Verbose says which ones were found.</remarks>
    ConllNoTags,

    /// <summary>A task is larger than a buffer, a string or the memory holds (2 GiB), or too deep for the list it is written into.</summary>
    /// <remarks>Split the task that the error names; one that is too deep can be written as JsonLines.</remarks>
    TaskTooLarge,

    /// <summary>A labelling configuration is not readable XML, or holds a DTD.</summary>
    /// <remarks>Save the configuration again from the page of the project, or mend it where the error says; take a DTD out.</remarks>
    LabelConfigInvalid,

    /// <summary>A target exists and must not be overwritten, or two sources of one call would be written to it.</summary>
    /// <remarks>Leave -NoClobber out, or write elsewhere; give a folder as -Destination where several sources are exported.</remarks>
    ResourceExists,

    /// <summary>A target exists and is read-only.</summary>
    /// <remarks>Give -Force, or write to another file.</remarks>
    TargetReadOnly,

    /// <summary>A target's folder is missing, or the target is a folder or a device.</summary>
    /// <remarks>See that the folder can be made, and that the target is neither a folder nor a device.</remarks>
    TargetInvalid,

    /// <summary>A target could not be written: access, a full disk.</summary>
    /// <remarks>Make room on the disk or see who may write to the folder, and run the command again; an older file is as it was.</remarks>
    WriteFailed,

    /// <summary>A token pattern is no regular expression.</summary>
    /// <remarks>Mend the regular expression of -TokenPattern where the error says.</remarks>
    TokenPatternInvalid,

    /// <summary>A token pattern takes too long on a text.</summary>
    /// <remarks>Use a pattern without nested quantifiers, look-around and back-references.</remarks>
    TokenPatternTooSlow,

    /// <summary>A source was not the same at the end of a reading, or the second time.</summary>
    /// <remarks>Run the command again when nobody writes to the source.</remarks>
    SourceChanged,

    /// <summary>A database does not exist.</summary>
    /// <remarks>See whether the path of -Database is spelled right; Import-AlabProject makes a database.</remarks>
    DatabaseNotFound,

    /// <summary>A file is no database of projects, or is damaged.</summary>
    /// <remarks>Name a database that Import-AlabProject made; one that is damaged comes from a backup, or is imported anew.</remarks>
    DatabaseInvalid,

    /// <summary>A database was made by a newer version of the module.</summary>
    /// <remarks>Update the module.</remarks>
    DatabaseTooNew,

    /// <summary>Another process has been writing to the database for too long.</summary>
    /// <remarks>Try again when the other process has ended.</remarks>
    DatabaseBusy,

    /// <summary>A database cannot be opened, read or written: access, a full disk.</summary>
    /// <remarks>See who may write to the file and its folder, and whether the disk is full.</remarks>
    DatabaseFailed,

    /// <summary>A database has no project of that name.</summary>
    /// <remarks>Get-AlabProject -Database lists the projects that there are; Tab offers their names.</remarks>
    ProjectNotFound,

    /// <summary>An import met a task that is there with other content, and must not overwrite it.</summary>
    /// <remarks>Use -OnConflict Overwrite or Skip, or import the source under another -Name.</remarks>
    TaskExists,

    /// <summary>Another import of the same project began.</summary>
    /// <remarks>Let the other import end; the project is whole when it has.</remarks>
    ImportSuperseded,

    /// <summary>A search is no query of the full-text index.</summary>
    /// <remarks>Put words with punctuation into double quotes, such as '"b.i.d."'; see about_AnnotationLabExport_Database.</remarks>
    SearchInvalid,

    /// <summary>A path leads to something other than the file system.</summary>
    /// <remarks>Give a path of the file system.</remarks>
    ProviderNotSupported,

    /// <summary>A path leads to several files where one is needed.</summary>
    /// <remarks>Name one file, without a wildcard that leads to several.</remarks>
    PathAmbiguous,

    /// <summary>An option was given that no format asked for uses.</summary>
    /// <remarks>Leave the option out, or ask for a format that uses it: the help of an option says for which formats it is, and Tab offers those that fit.</remarks>
    OptionUnused,

    /// <summary>Two options were given that exclude each other.</summary>
    /// <remarks>Leave one of the two out.</remarks>
    OptionConflict,

    /// <summary>An export would overwrite what it reads.</summary>
    /// <remarks>Write to another file or folder.</remarks>
    TargetIsSource,

    /// <summary>Nothing came from the pipeline, so that a file in a folder has no name.</summary>
    /// <remarks>Give -Name, or a file as -Destination.</remarks>
    NameMissing,

    /// <summary>A name cannot be a file's.</summary>
    /// <remarks>Give a -Name that can be the base of a file name, without separators.</remarks>
    NameInvalid,

    /// <summary>Two sources of one call would be imported into the same project.</summary>
    /// <remarks>Leave -Name out, or import a folder of files as one project.</remarks>
    ProjectTaken,

    /// <summary>An address is no address of a server.</summary>
    /// <remarks>Give an address such as https://lab.example.org, without user, password or query.</remarks>
    ServerUriInvalid,

    /// <summary>A password or token would go over the network unencrypted.</summary>
    /// <remarks>Use an address that begins with https://, or -AllowUnencryptedAuthentication on a network that can be trusted.</remarks>
    ServerUnencrypted,

    /// <summary>No server is connected.</summary>
    /// <remarks>Use Connect-AlabServer first, or give what it gave as -Server.</remarks>
    ServerNotConnected,

    /// <summary>A server does not answer: name, network, certificate, time limit.</summary>
    /// <remarks>See whether a browser reaches the address; about_AnnotationLabExport_Servers has certificates, proxies and time limits.</remarks>
    ServerUnreachable,

    /// <summary>A server does not accept the credentials.</summary>
    /// <remarks>Sign in anew: see that user, password or token is right and was not revoked, and for an Annotation Lab also -ClientId and -ClientSecret.</remarks>
    ServerUnauthorized,

    /// <summary>A server does not allow the user to do that.</summary>
    /// <remarks>Ask an administrator of the server for the permission.</remarks>
    ServerForbidden,

    /// <summary>A server has no project of that name, or several.</summary>
    /// <remarks>Get-AlabProject -Server lists the projects that there are; of several with one name, name one by its id.</remarks>
    ServerProjectUnknown,

    /// <summary>An answer is not what was asked for: a page of HTML, a body that is cut off, of a wrong length or too long.</summary>
    /// <remarks>See whether the address and -Dialect are right, and whether something between changes answers; then try again.</remarks>
    ServerAnswerUnexpected,

    /// <summary>A server refused a request, with its words.</summary>
    /// <remarks>Do what the server's words ask for.</remarks>
    ServerRejected,

    /// <summary>A server was busy or out of order however often it was asked.</summary>
    /// <remarks>Try again later, or raise -MaximumRetryCount and -RetryIntervalSec of Connect-AlabServer.</remarks>
    ServerRetriesExhausted,

    /// <summary>A server has a project of that name already.</summary>
    /// <remarks>Give another -Name, or -Force to set its configuration and add what is missing.</remarks>
    ServerProjectExists,

    /// <summary>A server took in less than was sent.</summary>
    /// <remarks>Look at the project on the server; the same command once more sends only the tasks that are not there.</remarks>
    ServerImportIncomplete,

    /// <summary>The parts of a split are too few, have no ratio above 0, or no names that files can have.</summary>
    /// <remarks>Give two parts or more, with names that files can have and a ratio above 0.</remarks>
    PartInvalid,

    /// <summary>Tasks of different splits, or split ones and others, arrived for the same files.</summary>
    /// <remarks>Split all tasks at once, or export them apart.</remarks>
    SplitMixed,

    /// <summary>Assertions are asked for, and nothing tells which labels they are.</summary>
    /// <remarks>Give the project's -LabelConfig, or name the labels by -AssertionLabel.</remarks>
    AssertionLabelsUnknown,

    /// <summary>A pair of labels cannot be told apart.</summary>
    /// <remarks>Write DRUG-DOSAGE, or X-RAY|DATE where a label holds a hyphen.</remarks>
    RelationPairInvalid,

    /// <summary>Offsets of a format cannot count what was asked for.</summary>
    /// <remarks>Use -OffsetUnit CodePoint or Utf16.</remarks>
    OffsetUnitInvalid,

    /// <summary>A project has more tokens than spaCy can load as one file.</summary>
    /// <remarks>Split the project, with Split-AlabTask or by -Id, and export each part.</remarks>
    SpacyTooLarge,
}
