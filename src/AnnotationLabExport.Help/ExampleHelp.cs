namespace AnnotationLabExport.Help;

/// <summary>A piece of PowerShell, what it puts out, and what it does.</summary>
/// <param name="Code">The code.</param>
/// <param name="Output">
/// What it puts out in a window of 120 columns; ... stands for anything there. Empty if it puts out nothing.
/// </param>
/// <param name="Remarks">What it does.</param>
internal sealed record ExampleHelp(string Code, string Output, IReadOnlyList<string> Remarks);
