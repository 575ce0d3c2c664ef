using System.Collections;

namespace AnnotationLabExport.Exporting.Publishing;

/// <summary>What a server counted of a project that was put there.</summary>
public sealed record AlabPublishResult
{
    /// <summary>The project's name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is known by on the server, so that it binds to parameters of that name.</summary>
    public required string Project { get; init; }

    /// <summary>The server's address.</summary>
    public required Uri Uri { get; init; }

    /// <summary>Whether the project was made.</summary>
    public required bool IsNew { get; init; }

    /// <summary>How many tasks the server took in.</summary>
    public required int Tasks { get; init; }

    /// <summary>How many completions the server took in.</summary>
    public required int Completions { get; init; }

    /// <summary>How many predictions the server took in.</summary>
    public required int Predictions { get; init; }

    /// <summary>How many tasks were there already, and were not sent.</summary>
    public required int AlreadyThere { get; init; }

    /// <summary>How many tasks the server cannot take, and were not sent.</summary>
    public required int LeftOut { get; init; }

    /// <summary>What was wrong with the tasks that were sent, by code.</summary>
    public required IDictionary Diagnostics { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Elapsed { get; init; }
}
