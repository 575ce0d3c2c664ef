namespace AnnotationLabExport.Judging.Showing.Terminal;

/// <summary>Draws tasks; a label keeps its colour from task to task. Not for use by two threads.</summary>
/// <param name="width">How many columns there are; at least 20.</param>
/// <param name="isColoured">Whether colours are wanted where they can be shown.</param>
public sealed class TaskDrawer(int width, bool isColoured)
{
    private readonly TaskPrinter _plain = new(width, isColoured: false);
    private readonly TaskPrinter _shown = new(width, isColoured);

    /// <summary>Draws a task.</summary>
    public AlabTaskDrawing Draw(ShownTask task)
    {
        string[] lines = [.. _plain.Print(task)];
        return new AlabTaskDrawing(task, lines, isColoured ? [.. _shown.Print(task)] : lines);
    }
}
