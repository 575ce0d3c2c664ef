namespace AnnotationLabExport.ModuleTests.Harness;

/// <summary>How the Host ended and what it wrote.</summary>
public sealed record HostResult(int ExitCode, string Output, string Error);
