namespace AnnotationLabExport.Output;

/// <summary>A cell among <see cref="EscapedCells"/>.</summary>
/// <param name="Start">Where its bytes begin.</param>
/// <param name="Length">How many they are.</param>
/// <param name="IsQuoted">Whether they stand in quotes already; else they hold nothing that asks for quotes but perhaps the delimiter.</param>
internal readonly record struct EscapedCell(int Start, int Length, bool IsQuoted);
