namespace AnnotationLabExport.Choosing;

/// <summary>What becomes of a task after choosing.</summary>
public enum ChoiceOutcome
{
    /// <summary>The task is not chosen.</summary>
    NotChosen,

    /// <summary>The task is chosen and has annotation sets to write.</summary>
    Annotated,

    /// <summary>The task is chosen and has none: written as cloning a project needs.</summary>
    WithoutAnnotations,

    /// <summary>The task is chosen and all its completions were skipped: left out of CSV, TSV and CoNLL.</summary>
    AllSkipped,

    /// <summary>
    /// The task is chosen, and a reviewer rejected all its completions: left out, by formats that keep skipped ones only
    /// with <see cref="ChoiceOptions.ExcludeTasksWithoutCompletions"/>.
    /// </summary>
    AllRejected,

    /// <summary>The task is chosen, and nothing of it is left that can be read: left out of formats made of spans.</summary>
    Unreadable,
}
