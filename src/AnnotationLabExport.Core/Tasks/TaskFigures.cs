using AnnotationLabExport.Json;

namespace AnnotationLabExport.Tasks;

/// <summary>What one task adds to a project's figures: the one place that says what counts. Deleted completions do not.</summary>
internal sealed class TaskFigures
{
    /// <summary>Counts a task.</summary>
    public TaskFigures(TaskDocument task)
    {
        IsTask = task.IsRecognised;
        if (!IsTask)
            return;
        Dates = TaskDates.Span(task);
        foreach (AnnotationSet completion in task.Completions)
        {
            if (completion.IsDeleted)
                continue;
            Completions++;
            IsStarred |= completion.IsStarred;
            if (completion.CreatedUsername.IsPresent)
                Annotators.Add(ScalarText.Of(completion.CreatedUsername));
            AnnotatorNames.UnionWith(Annotator.NamesOf(completion));
            Add(completion);
        }

        foreach (AnnotationSet prediction in task.Predictions)
        {
            Predictions++;
            Add(prediction);
        }
    }

    /// <summary>Whether it is a task at all.</summary>
    public bool IsTask { get; }

    /// <summary>How many completions it has.</summary>
    public int Completions { get; }

    /// <summary>How many predictions it has.</summary>
    public int Predictions { get; }

    /// <summary>Whether a completion is starred.</summary>
    public bool IsStarred { get; }

    /// <summary>The first and the last date of the task or one of its annotation sets.</summary>
    public (DateTimeOffset First, DateTimeOffset Last)? Dates { get; }

    /// <summary>How many results of each type it has.</summary>
    public Dictionary<string, int> Results { get; } = new(StringComparer.Ordinal);

    /// <summary>The labels of its results.</summary>
    public HashSet<string> Labels { get; } = new(StringComparer.Ordinal);

    /// <summary>Who made its completions.</summary>
    public HashSet<string> Annotators { get; } = new(StringComparer.Ordinal);

    /// <summary>The names by which those are found.</summary>
    public HashSet<string> AnnotatorNames { get; } = new(StringComparer.Ordinal);

    private void Add(AnnotationSet set)
    {
        foreach (Result result in set.Results)
        {
            string type = ScalarText.Of(result.Type);
            Results[type] = Results.GetValueOrDefault(type) + 1;
            Labels.UnionWith(result.LabelStrings());
        }
    }
}
