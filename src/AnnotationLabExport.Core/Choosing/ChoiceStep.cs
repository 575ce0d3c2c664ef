namespace AnnotationLabExport.Choosing;

/// <summary>What can take a task out of an export (docs/formats.md §3): in the order of the steps, by the parameters' names.</summary>
public enum ChoiceStep
{
    /// <summary>Nothing: the task is chosen.</summary>
    None,

    /// <summary>Its id is not asked for.</summary>
    Id,

    /// <summary>Its title is not asked for.</summary>
    Title,

    /// <summary>It does not hold a label that is asked for.</summary>
    Label,

    /// <summary>Its last date is before the dates that are asked for.</summary>
    ChangedAfter,

    /// <summary>Its last date is after the dates that are asked for.</summary>
    ChangedBefore,

    /// <summary>Its text does not hold the words that are sought.</summary>
    Search,

    /// <summary>No annotator asked for completed it.</summary>
    Annotator,

    /// <summary>It has no starred completion.</summary>
    OnlyGroundTruth,

    /// <summary>It has no submitted completion.</summary>
    SubmittedOnly,

    /// <summary>It has no completion that a reviewer accepted.</summary>
    ReviewedOnly,

    /// <summary>It has no completion left.</summary>
    ExcludeTasksWithoutCompletions,
}
