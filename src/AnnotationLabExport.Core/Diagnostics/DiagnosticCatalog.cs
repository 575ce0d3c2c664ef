using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Diagnostics;

/// <summary>What each diagnostic means and how to mend it: the one place of these words.</summary>
public static class DiagnosticCatalog
{
    /// <summary>How much a diagnostic matters.</summary>
    public static DiagnosticSeverity Severity(DiagnosticCode code) => code switch
    {
        DiagnosticCode.JsonMalformed or DiagnosticCode.SpanOutOfRange or DiagnosticCode.SpanTextMismatch
            or DiagnosticCode.SpanByPath or DiagnosticCode.DuplicateTaskId or DiagnosticCode.RelationDangling or DiagnosticCode.LabelUnknown
            or DiagnosticCode.MemberInvalid or DiagnosticCode.TaskUnrecognised => DiagnosticSeverity.Error,
        DiagnosticCode.CompletionDeleted or DiagnosticCode.CompletionSkipped or DiagnosticCode.CellTooLong => DiagnosticSeverity.Information,
        _ => DiagnosticSeverity.Warning,
    };

    /// <summary>What is wrong, a sentence.</summary>
    public static string Meaning(DiagnosticCode code) => code switch
    {
        DiagnosticCode.SpanTextMismatch => "The text at the span's offsets is not the text that the span quotes, so its tag may stand in the wrong place.",
        DiagnosticCode.SpanOutOfRange => "The span's offsets are no integers, or lie outside the text; it is not tagged.",
        DiagnosticCode.SpanByPath => "The span's offsets are paths into HTML, and no quote tells where in the text it stands; it is not tagged.",
        DiagnosticCode.SpanMoved => "The text that the span quotes is not at its offsets, but was found elsewhere; it is used there.",
        DiagnosticCode.SpanOfOtherText => "The span is about another text of the task than the one that is written; it is left out.",
        DiagnosticCode.RegionNotText => "The label marks a picture, a sound or an utterance, not a span of a text; only JSON and tables have it.",
        DiagnosticCode.SpanEmpty => "The span holds nothing but white space; it is not tagged.",
        DiagnosticCode.SpanOverlap => "The span shares a token with a longer one; it is not tagged.",
        DiagnosticCode.SpanCutsToken => "The span begins or ends inside a token; the tag covers the whole token.",
        DiagnosticCode.LabelUnknown => "The labelling configuration does not list the label.",
        DiagnosticCode.LabelMissing => "The span has no label; it is not tagged.",
        DiagnosticCode.RelationDangling => "An end of the relation is no result of its completion or prediction.",
        DiagnosticCode.DuplicateTaskId => "An earlier task has the same id.",
        DiagnosticCode.TextMissing => "The task has no text to annotate; it writes nothing to CoNLL.",
        DiagnosticCode.TextInvalid => "A string holds half a surrogate pair or invalid UTF-8, which is written as U+FFFD outside JSON.",
        DiagnosticCode.CharacterLost => "The encoding of the file does not have a character, which is written as a question mark.",
        DiagnosticCode.CellTooLong => "A cell has more than 32,767 characters, of which a spreadsheet cuts the rest without a word.",
        DiagnosticCode.TokenIsDocstart => "A token of the text is -DOCSTART-, which readers of CoNLL take for a header.",
        DiagnosticCode.CompletionDeleted => "The completion was deleted; it is left out of every export.",
        DiagnosticCode.CompletionSkipped => "The completion was skipped; it is left out of CSV, TSV and CoNLL.",
        DiagnosticCode.CompletionRejected => "A reviewer rejected what was annotated; -CompletionPolicy Training leaves it out.",
        DiagnosticCode.ResultUnknownType => "The result is of a type that is not known; it is written as it is.",
        DiagnosticCode.JsonMalformed => "The source is no project's JSON from here on.",
        DiagnosticCode.MemberInvalid => "A member of the task, or an element of one of its lists, is of another type than it must be; only JSON keeps it.",
        DiagnosticCode.TaskUnrecognised => "The object is no task: it has neither data nor completions nor predictions; only JSON keeps it.",
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    /// <summary>How to mend it, a sentence.</summary>
    public static string Remedy(DiagnosticCode code) => code switch
    {
        DiagnosticCode.SpanTextMismatch => "Annotate the span again, or find out which tool counts offsets differently or changed the text.",
        DiagnosticCode.SpanOutOfRange => "Annotate the span again; if many are wrong, the text was changed after it was annotated.",
        DiagnosticCode.SpanByPath => "Export the project with global offsets and the spans' texts, or annotate the span again.",
        DiagnosticCode.SpanMoved => "See that the right words are tagged; -MismatchedSpan Keep leaves spans where their offsets say. Mend the tool that counts in another text.",
        DiagnosticCode.SpanOfOtherText => "Export once for each text with -TextField.",
        DiagnosticCode.RegionNotText => "Export as Json, Csv or Tsv, or leave such tasks out.",
        DiagnosticCode.SpanEmpty => "Delete the span.",
        DiagnosticCode.SpanOverlap => "Export with -Overlap Layered, or with -SpanAlignment Split if the spans only share a token; else delete one.",
        DiagnosticCode.SpanCutsToken => "Export with -SpanAlignment Split or -Tokenizer Word, or annotate whole words.",
        DiagnosticCode.LabelUnknown => "Add the label to the configuration, or annotate with one that is listed.",
        DiagnosticCode.LabelMissing => "Give the span a label, or delete it.",
        DiagnosticCode.RelationDangling => "Delete the relation, or draw it again between results of the same completion.",
        DiagnosticCode.DuplicateTaskId => "Give each task an id of its own; if they are the same task, keep one.",
        DiagnosticCode.TextMissing => "Put the text into data.text, or name its field by -TextField or the project's -LabelConfig.",
        DiagnosticCode.TextInvalid => "Find the tool that cuts strings in the middle of a character, and import the text again.",
        DiagnosticCode.CharacterLost => "Export without -Encoding, as UTF-8, or as JSON, which escapes such characters.",
        DiagnosticCode.CellTooLong => "Read the file with another tool than a spreadsheet, or export as JSON.",
        DiagnosticCode.TokenIsDocstart => "Export with -Tokenizer Word, which cuts it, or change the text.",
        DiagnosticCode.CompletionDeleted => "Nothing has to be done.",
        DiagnosticCode.CompletionSkipped => "Nothing has to be done, unless the task should be annotated.",
        DiagnosticCode.CompletionRejected => "Annotate the task again, or have the completion reviewed again.",
        DiagnosticCode.ResultUnknownType => "See that nothing is lost in the format that is exported; JSON loses nothing.",
        DiagnosticCode.JsonMalformed => "Export the project again; if the file was edited, mend it at this place.",
        DiagnosticCode.MemberInvalid => "Export the project again; if PowerShell wrote the file, give ConvertTo-Json a larger -Depth.",
        DiagnosticCode.TaskUnrecognised => "Take the object out of the file, or find out which tool wrote it there.",
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    /// <summary>Why a task has no text, a part of a sentence.</summary>
    public static string Reason(TextMissingReason reason) => reason switch
    {
        TextMissingReason.NoField => "no field could be its text",
        TextMissingReason.SeveralFields => "several fields could be its text: -TextField chooses one",
        TextMissingReason.OtherType => "its field is no string",
        TextMissingReason.Image => "it is about a picture, a page, a sound or a talk",
        TextMissingReason.Address => "its field holds an address, such as a URL, not the text",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
