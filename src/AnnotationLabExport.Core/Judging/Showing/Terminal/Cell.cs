namespace AnnotationLabExport.Judging.Showing.Terminal;

/// <summary>What a reader takes for one character.</summary>
/// <param name="Start">Its first UTF-16 unit in the text.</param>
/// <param name="End">The unit after its last.</param>
/// <param name="Shown">What a terminal is given for it.</param>
/// <param name="Width">How many columns that takes.</param>
internal readonly record struct Cell(int Start, int End, string Shown, int Width)
{
    /// <summary>How many columns to allow for it: PowerShell counts what is joined to one sign one by one when it fills lines.</summary>
    public int Room => Math.Max(Width, Shown.Length);

    /// <summary>Whether a line may be wrapped after it.</summary>
    public bool IsBlank => Shown is " ";
}
