namespace AnnotationLabExport.Judging.Showing.Terminal;

/// <summary>A task as it is drawn in a terminal.</summary>
public sealed class AlabTaskDrawing
{
    private readonly IReadOnlyList<string> _coloured;

    internal AlabTaskDrawing(ShownTask task, IReadOnlyList<string> lines, IReadOnlyList<string> colouredLines)
    {
        TaskId = task.Id;
        Title = task.Title;
        Lines = new DrawnLines([.. lines]);
        _coloured = colouredLines;
    }

    /// <summary>The task's id; empty if it has none.</summary>
    public string TaskId { get; }

    /// <summary><c>data.title</c>; empty if there is none.</summary>
    public string Title { get; }

    /// <summary>The lines, without control characters.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The same with the sequences that colour labels, unless no colours are wanted; what the view shows.</summary>
    public IReadOnlyList<string> ToColoured() => _coloured;

    /// <summary>The lines, plain: what is written to a file.</summary>
    public override string ToString() => $"{Lines}";
}
