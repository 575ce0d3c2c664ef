namespace AnnotationLabExport.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Left out by the rules, on purpose.</summary>
    Information,

    /// <summary>Comes out other than it went in, or not at all, by a rule that can be chosen.</summary>
    Warning,

    /// <summary>The data contradict themselves; an annotation is lost, misplaced or ambiguous.</summary>
    Error,
}
