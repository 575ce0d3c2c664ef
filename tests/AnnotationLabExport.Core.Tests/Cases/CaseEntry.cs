namespace AnnotationLabExport.CoreTests.Cases;

/// <summary>A command of a case, and what is right.</summary>
/// <param name="Command">The command, run in the case's folder.</param>
/// <param name="Result">What it gives, a line feed after each line; null if the case says it in words.</param>
/// <param name="Diagnostics">Codes and their counts; null if the case does not say them.</param>
/// <param name="Accounting">How the spans ended; null if the case does not say it.</param>
internal sealed record CaseEntry(
    string Command,
    string? Result,
    IReadOnlyDictionary<string, int>? Diagnostics,
    IReadOnlyDictionary<string, int>? Accounting);
