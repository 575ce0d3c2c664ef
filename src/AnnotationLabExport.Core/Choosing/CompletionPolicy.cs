namespace AnnotationLabExport.Choosing;

/// <summary>Which of a task's completions are taken (docs/formats.md §3, step 5).</summary>
public enum CompletionPolicy
{
    /// <summary>All available completions.</summary>
    All,

    /// <summary>The latest one.</summary>
    Latest,

    /// <summary>The latest starred one, else the latest.</summary>
    PreferGroundTruth,

    /// <summary>The one that the product itself would train on: none that a reviewer rejected (docs/formats.md §10).</summary>
    Training,
}
