namespace AnnotationLabExport.Judging.Comparing;

/// <summary>What can be different in a project (docs/agreement.md, Comparing).</summary>
public enum ChangeKind
{
    /// <summary>A task that was not there before.</summary>
    TaskAdded,

    /// <summary>A task that is there no more.</summary>
    TaskRemoved,

    /// <summary>A task has another text.</summary>
    TextChanged,

    /// <summary>A completion that its task did not have before.</summary>
    CompletionAdded,

    /// <summary>A completion that its task has no more.</summary>
    CompletionRemoved,

    /// <summary>A completion has other spans, other results, or another state.</summary>
    CompletionChanged,

    /// <summary>A span that its completion did not have before.</summary>
    SpanAdded,

    /// <summary>A span that its completion has no more.</summary>
    SpanRemoved,

    /// <summary>A span has its label, and lies elsewhere.</summary>
    SpanMoved,

    /// <summary>A span lies where it lay, and has another label.</summary>
    SpanRelabelled,
}
