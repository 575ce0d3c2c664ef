using AnnotationLabExport.Choosing;

namespace AnnotationLabExport.Exporting;

/// <summary>What has been counted of one format.</summary>
internal record struct FormatCounts
{
    /// <summary>Tasks written.</summary>
    public int Tasks;

    /// <summary>Completions written.</summary>
    public int Completions;

    /// <summary>Annotations written.</summary>
    public int Annotations;

    /// <summary>Tasks left out because all their completions were skipped.</summary>
    public int Skipped;

    /// <summary>Tasks left out because all their completions were rejected.</summary>
    public int Rejected;

    /// <summary>Tasks left out because nothing of them is left that can be read.</summary>
    public int Unreadable;

    /// <summary>Tasks chosen, whatever became of them.</summary>
    public int Chosen;

    /// <summary>Tasks met, written or not.</summary>
    public int Met;

    /// <summary>Numbers that stood for predictions.</summary>
    public int NumbersInPredictions;

    /// <summary>The last of the steps of choosing that took tasks out.</summary>
    public ChoiceStep LastStep;

    /// <summary>Tasks written although they have nothing annotated.</summary>
    public int WithoutAnnotations;

    /// <summary>Adds what was counted elsewhere.</summary>
    public void Add(FormatCounts other)
    {
        Tasks += other.Tasks;
        Completions += other.Completions;
        Annotations += other.Annotations;
        Skipped += other.Skipped;
        Rejected += other.Rejected;
        Unreadable += other.Unreadable;
        Met += other.Met;
        NumbersInPredictions += other.NumbersInPredictions;
        Chosen += other.Chosen;
        LastStep = other.LastStep > LastStep ? other.LastStep : LastStep;
        WithoutAnnotations += other.WithoutAnnotations;
    }
}
