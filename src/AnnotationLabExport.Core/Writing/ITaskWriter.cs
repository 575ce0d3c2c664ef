namespace AnnotationLabExport.Writing;

/// <summary>
/// Writes chosen tasks in one format. The order of calls: <see cref="Survey"/> for every task if
/// <see cref="NeedsSurvey"/>, then <see cref="Begin"/>, <see cref="Write"/> for every task, <see cref="Finish"/>.
/// </summary>
public interface ITaskWriter : IDisposable
{
    /// <summary>Whether JSON's rules of choosing hold: skipped completions stay (FORMATS.md §3, step 1).</summary>
    bool KeepsSkipped => false;

    /// <summary>Whether the writer has to see every task before it can write the first, as for a header.</summary>
    bool NeedsSurvey => false;

    /// <summary>Looks at a task that will be written.</summary>
    void Survey(Selection.Selection selection)
    {
    }

    /// <summary>Writes what stands before the first task.</summary>
    void Begin(Utf8Output output)
    {
    }

    /// <summary>Writes a task, whose outcome is Annotated or WithoutAnnotations, or for JSON AllSkipped.</summary>
    /// <returns>How many annotations of it were written; null if the task is left out.</returns>
    int? Write(Selection.Selection selection, Utf8Output output);

    /// <summary>Writes what stands after the last task.</summary>
    void Finish(Utf8Output output)
    {
    }
}
