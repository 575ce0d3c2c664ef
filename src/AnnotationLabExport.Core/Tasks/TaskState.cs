namespace AnnotationLabExport.Tasks;

/// <summary>How far the work on a task or completion is (docs/agreement.md, Figures).</summary>
public enum TaskState
{
    /// <summary>There is no completion.</summary>
    Untouched,

    /// <summary>Begun, and not submitted.</summary>
    Drafted,

    /// <summary>Submitted, and not reviewed.</summary>
    Submitted,

    /// <summary>A reviewer accepted it.</summary>
    Accepted,

    /// <summary>A reviewer rejected it.</summary>
    Rejected,

    /// <summary>Skipped.</summary>
    Skipped,

    /// <summary>Ground truth; counted beside the others.</summary>
    Starred,
}
