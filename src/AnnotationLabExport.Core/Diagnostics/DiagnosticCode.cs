namespace AnnotationLabExport.Diagnostics;

/// <summary>What can be wrong with a project, by the names of docs/formats.md §7: the same in warnings, results and reports.</summary>
public enum DiagnosticCode
{
    /// <summary>The text at a span's offsets is not its <c>value.text</c>, in UTF-16 units or code points; it is used at its UTF-16 offsets.</summary>
    SpanTextMismatch,

    /// <summary>A span's offsets are no integers, or lie outside the text, or are reversed; it is not tagged.</summary>
    SpanOutOfRange,

    /// <summary>A span's offsets are paths into HTML, and no quote tells its place; it is not tagged.</summary>
    SpanByPath,

    /// <summary>A span's text is not at its offsets, but was found elsewhere; it is used there.</summary>
    SpanMoved,

    /// <summary>A span of another text of its task than the one that is written; it is left out.</summary>
    SpanOfOtherText,

    /// <summary>A box, a polygon, an utterance: a label that is no span of a text; it is left out.</summary>
    RegionNotText,

    /// <summary>A span holds nothing but white space; it is not tagged.</summary>
    SpanEmpty,

    /// <summary>A span shares a token with a preferred one; it is not tagged.</summary>
    SpanOverlap,

    /// <summary>A span begins or ends inside a token; the tag covers the whole token.</summary>
    SpanCutsToken,

    /// <summary>A label that the labelling configuration does not list.</summary>
    LabelUnknown,

    /// <summary>A span without a label; it is not tagged.</summary>
    LabelMissing,

    /// <summary>A relation whose end is not in its annotation set.</summary>
    RelationDangling,

    /// <summary>A task id that an earlier task has.</summary>
    DuplicateTaskId,

    /// <summary>A task without a text; it writes nothing to CoNLL.</summary>
    TextMissing,

    /// <summary>Text with a lone surrogate or invalid UTF-8; it is written as U+FFFD.</summary>
    TextInvalid,

    /// <summary>A character that the file's encoding does not have; it is written as <c>?</c>.</summary>
    CharacterLost,

    /// <summary>A cell that is longer than a spreadsheet holds; the spreadsheet cuts it.</summary>
    CellTooLong,

    /// <summary>A token of a text reads <c>-DOCSTART-</c>; readers take it for a document's start.</summary>
    TokenIsDocstart,

    /// <summary>A deleted completion; it is left out.</summary>
    CompletionDeleted,

    /// <summary>A skipped completion; it is left out of CSV, TSV and CoNLL.</summary>
    CompletionSkipped,

    /// <summary>A completion that a reviewer rejected; the policy Training leaves it out.</summary>
    CompletionRejected,

    /// <summary>A result of a type that is not known.</summary>
    ResultUnknownType,

    /// <summary>Not JSON, or not a project's JSON.</summary>
    JsonMalformed,

    /// <summary>A member of a task, or an element of one of its lists, of another type than it must be; only JSON keeps it.</summary>
    MemberInvalid,

    /// <summary>An object among the tasks that is none; only JSON keeps it.</summary>
    TaskUnrecognised,
}
