using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Judging.Showing;

/// <summary>A task as people look at it: its text, and what was chosen of what people and models annotated on it.</summary>
public sealed record ShownTask
{
    /// <summary>Its id; empty if it has none.</summary>
    public required string Id { get; init; }

    /// <summary><c>data.title</c>; empty if there is none.</summary>
    public required string Title { get; init; }

    /// <summary>Its text in UTF-16 units, lone surrogates as U+FFFD; null if it has none.</summary>
    public required string? Text { get; init; }

    /// <summary>Why it has no text, if it has none.</summary>
    public TextMissingReason Missing { get; init; }

    /// <summary>Its completions, then its predictions, as far as they were chosen.</summary>
    public required IReadOnlyList<ShownSet> Sets { get; init; }

    /// <summary>How many skipped completions are left out.</summary>
    public int Skipped { get; init; }
}
