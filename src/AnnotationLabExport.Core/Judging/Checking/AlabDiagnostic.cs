using AnnotationLabExport.Diagnostics;
using AnnotationLabExport.Faults;
using AnnotationLabExport.Text;

namespace AnnotationLabExport.Judging.Checking;

/// <summary>One thing that is wrong with a project: what, where, and how to mend it. It quotes no text.</summary>
public sealed record AlabDiagnostic
{
    internal AlabDiagnostic(Diagnostic found)
    {
        Code = found.Code;
        Severity = DiagnosticCatalog.Severity(found.Code);
        Message = DiagnosticCatalog.Meaning(found.Code);
        Remedy = DiagnosticCatalog.Remedy(found.Code);
        Source = found.Source;
        Line = found.Line;
        TaskId = NullIfEmpty(found.TaskId);
        CompletionId = NullIfEmpty(found.CompletionId);
        PredictionId = NullIfEmpty(found.PredictionId);
        ResultId = NullIfEmpty(found.ResultId);
        Start = NullIfEmpty(found.Start);
        End = NullIfEmpty(found.End);
        Detail = NullIfEmpty(found.Detail);
    }

    internal AlabDiagnostic(JsonMalformedException malformed)
        : this(new Diagnostic(DiagnosticCode.JsonMalformed, malformed.Target, malformed.Line, "", "", "", "", malformed.Reason))
    {
        Column = malformed.Column;
        ByteOffset = malformed.ByteOffset;
    }

    /// <summary>The code; it never changes.</summary>
    public DiagnosticCode Code { get; }

    /// <summary>How much it matters.</summary>
    public DiagnosticSeverity Severity { get; }

    /// <summary>What is wrong, in words.</summary>
    public string Message { get; }

    /// <summary>What more there is to say, such as the label; null if nothing.</summary>
    public string? Detail { get; }

    /// <summary>How to mend it.</summary>
    public string Remedy { get; }

    /// <summary>The file, or <c>archive!entry</c>, or <c>database!project</c>.</summary>
    public string Source { get; }

    /// <summary>The line on which the task begins, from 1; of JsonMalformed, the line of the fault.</summary>
    public long Line { get; }

    /// <summary>Of JsonMalformed, the column in bytes, from 1; else null.</summary>
    public long? Column { get; }

    /// <summary>Of JsonMalformed, the byte in the decompressed stream, from 0; else null.</summary>
    public long? ByteOffset { get; }

    /// <summary>The task's id; null if it has none.</summary>
    public string? TaskId { get; }

    /// <summary>The completion's id; null if it is about none.</summary>
    public string? CompletionId { get; }

    /// <summary>The prediction's id; null if it is about none.</summary>
    public string? PredictionId { get; }

    /// <summary>The result's id; null if it is about none.</summary>
    public string? ResultId { get; }

    /// <summary>The span's start as its source has it; null if it is about none.</summary>
    public string? Start { get; }

    /// <summary>The span's end as its source has it, exclusive; null if it is about none.</summary>
    public string? End { get; }

    /// <inheritdoc/>
    public override string ToString() =>
        Excerpt.Printable($"{Severity} {Code}: {Source}: line {Line}: task {(TaskId is null ? "without id" : Excerpt.Of(TaskId))}: {Message}");

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
