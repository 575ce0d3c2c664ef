namespace AnnotationLabExport.Sources.Servers;

/// <summary>A project as a server tells of it.</summary>
public sealed record ServerProject
{
    /// <summary>The server's id of it.</summary>
    public required string Id { get; init; }

    /// <summary>Its name; several of Label Studio may have the same.</summary>
    public required string Name { get; init; }

    /// <summary>What it is known by: its name, or its id if others have that name too.</summary>
    public required string Key { get; init; }

    /// <summary>What its makers wrote of it.</summary>
    public string? Description { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Who made it.</summary>
    public string? Owner { get; init; }

    /// <summary>Who works on it; where there is an order of annotators, in that order.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Whether the order of its members says whose completions count first.</summary>
    public bool HasOrder { get; init; }

    /// <summary>The kinds of its controls, such as <c>Labels</c>, in the order of its configuration.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The labels and choices of its configuration.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Its labelling configuration, XML; null if the server did not tell.</summary>
    public string? LabelConfig { get; init; }

    /// <summary>How many tasks it has.</summary>
    public int? Tasks { get; init; }

    /// <summary>How many tasks have a completion; null if the server does not count them.</summary>
    public int? TasksWithCompletions { get; init; }

    /// <summary>How many completions are starred; null if the server does not count them.</summary>
    public int? GroundTruths { get; init; }

    /// <summary>How many completions it has; null if the server does not count them.</summary>
    public int? Completions { get; init; }

    /// <summary>How many predictions it has; null if the server does not count them.</summary>
    public int? Predictions { get; init; }

    /// <summary>The same with its configuration, and what that holds.</summary>
    internal ServerProject With(string? labelConfig)
    {
        (IReadOnlyList<string> kinds, IReadOnlyList<string> labels) = ConfigOutline.Of(labelConfig);
        return this with { LabelConfig = string.IsNullOrWhiteSpace(labelConfig) ? null : labelConfig, Kinds = kinds, Labels = labels };
    }
}
