using AnnotationLabExport.Choosing;

namespace AnnotationLabExport.Formats;

/// <summary>
/// What a format says of itself: all that the export knows of it. A new format is a folder beside the others with one of
/// these, and a line in the list of the export.
/// </summary>
public interface IFormat
{
    /// <summary>Its name.</summary>
    AlabFormat Name { get; }

    /// <summary>The ending of its files, with the dot.</summary>
    string Extension { get; }

    /// <summary>Whether its files are text, which an encoding can be asked for.</summary>
    bool IsText => true;

    /// <summary>Whether a character that the encoding asked for does not have is escaped as in JSON, and so not lost.</summary>
    bool EscapesCharacters => false;

    /// <summary>Whether a record of its lines may hold line breaks inside quotes.</summary>
    bool RecordsHoldLineBreaks => false;

    /// <summary>Whether JSON's rules of choosing hold: skipped completions stay (docs/formats.md §3, step 1).</summary>
    bool KeepsSkipped => false;

    /// <summary>How large a file may be that is of use; a larger one is warned of.</summary>
    long MostBytes => long.MaxValue;

    /// <summary>
    /// Whether it is made of spans: an annotation set that cannot be read whole must not come out as "nothing here"
    /// (docs/formats.md §2, Sources).
    /// </summary>
    bool IsMadeOfSpans => false;

    /// <summary>Whether it keeps objects that are no tasks, as JSON does.</summary>
    bool KeepsUnrecognised => false;

    /// <summary>Whether the files of a split have one header, by the survey of all parts (docs/formats.md §12).</summary>
    bool PartsShareHeader => false;

    /// <summary>Whether its annotations are the spans that come out as tags of tokens.</summary>
    bool IsMadeOfTags => false;

    /// <summary>Whether it also writes the tags of further levels, where these are asked for.</summary>
    bool HasTagLevels => false;

    /// <summary>The kinds of annotations that it can write.</summary>
    AnnotationKind Kinds => AnnotationFilter.AllKinds;

    /// <summary>The kinds of annotations that it does write.</summary>
    /// <param name="options">What was asked for.</param>
    AnnotationKind KindsWritten(FormatOptions options) => Kinds;

    /// <summary>The options that it reads; one that no format of an export reads is refused.</summary>
    IReadOnlySet<FormatOption> Options { get; }

    /// <summary>What to know, before an export, of those who read what was asked for; null if there is nothing.</summary>
    /// <param name="options">What was asked for.</param>
    string? Advice(FormatOptions options) => null;

    /// <summary>A card about its files that it keeps beside them in a folder, if it does.</summary>
    IFolderCard? Card => null;

    /// <summary>What readers of the format would make of options that were asked for; null if nothing speaks against them.</summary>
    string? Caution(FormatOptions options) => null;

    /// <summary>What readers of a folder of its files would make of a card in it; null if it does not disturb them.</summary>
    /// <param name="card">The card's file name.</param>
    string? CautionBeside(string card) => null;

    /// <summary>Makes its writer.</summary>
    /// <param name="options">What was asked for.</param>
    IFormatWriter CreateWriter(FormatOptions options);
}
