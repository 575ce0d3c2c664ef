namespace AnnotationLabExport.Help;

/// <summary>A piece of PowerShell and what it does.</summary>
internal sealed record ExampleHelp(string Code, IReadOnlyList<string> Remarks);
