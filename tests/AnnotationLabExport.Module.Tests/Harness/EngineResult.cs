using System.Management.Automation;

namespace AnnotationLabExport.ModuleTests.Harness;

/// <summary>All that came out of a script.</summary>
public sealed record EngineResult
{
    public required IReadOnlyList<PSObject> Output { get; init; }

    /// <summary>
    /// The error stream. It has the terminating error of a cmdlet too, after which a script goes on
    /// with its next statement; one that ends the script is the <see cref="Failure"/>.
    /// </summary>
    public required IReadOnlyList<ErrorRecord> Errors { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    public required IReadOnlyList<string> Verbose { get; init; }

    public required IReadOnlyList<string> Information { get; init; }

    public required IReadOnlyList<ProgressRecord> Progress { get; init; }

    /// <summary>What ended the script, if it did not reach its end by itself.</summary>
    public required RuntimeException? Failure { get; init; }

    /// <summary>The output as text, a string an object.</summary>
    public IReadOnlyList<string> Lines => [.. Output.Select(item => item.ToString())];

    /// <summary>The stable ids of all errors, the one that ended the script included; without the names of the commands.</summary>
    public IReadOnlyList<string> ErrorIds =>
        [.. (Failure is null ? Errors : [.. Errors, Failure.ErrorRecord]).Select(error => error.FullyQualifiedErrorId.Split(',')[0])];

    public void ThrowIfFailed() => Assert.True(Failure is null, Failure?.ToString());
}
