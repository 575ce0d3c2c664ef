namespace AnnotationLabExport.ModuleTests.Harness;

/// <summary>How a PowerShell ended and what it wrote.</summary>
public sealed record PwshResult(int ExitCode, string Output, string Error);
