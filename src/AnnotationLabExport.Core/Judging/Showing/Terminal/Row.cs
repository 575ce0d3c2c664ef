namespace AnnotationLabExport.Judging.Showing.Terminal;

/// <summary>A line of the terminal with a piece of the text.</summary>
/// <param name="Cells">The cells, one after another from column 0.</param>
internal sealed record Row(IReadOnlyList<Cell> Cells)
{
    /// <summary>Whether a stretch of the text is in it.</summary>
    public bool Touches(int start, int end) => Cells.Count > 0 && start < Cells[^1].End && end > Cells[0].Start;

    /// <summary>The columns that a stretch of the text takes here; null if it takes none.</summary>
    /// <param name="start">First UTF-16 unit.</param>
    /// <param name="end">Unit after the last.</param>
    public (int From, int To)? Columns(int start, int end)
    {
        int column = 0;
        int from = -1;
        int to = 0;
        foreach (Cell cell in Cells)
        {
            if (cell.Start < end && cell.End > start)
            {
                from = from < 0 ? column : from;
                to = column + cell.Width;
            }

            column += cell.Width;
        }

        return from < 0 ? null : (from, to);
    }
}
