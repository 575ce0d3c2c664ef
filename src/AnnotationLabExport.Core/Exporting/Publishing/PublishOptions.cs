using AnnotationLabExport.Tasks;

namespace AnnotationLabExport.Exporting.Publishing;

/// <summary>What becomes of a project on a server.</summary>
public sealed record PublishOptions
{
    /// <summary>The name that it has there.</summary>
    public required string Name { get; init; }

    /// <summary>Its labelling configuration; null to leave the one that a project there has.</summary>
    public LabelConfig? LabelConfig { get; init; }

    /// <summary>The field of <c>data</c> that holds the text, if the user names one.</summary>
    public string? TextFieldName { get; init; }

    /// <summary>What of its tasks is sent.</summary>
    public PublishContent Content { get; init; }

    /// <summary>Whether tasks are added to a project that has other ones.</summary>
    public bool Force { get; init; }

    /// <summary>Whose names annotations keep on a Label Studio; null to ask the server.</summary>
    public IReadOnlyCollection<string>? KnownUsers { get; init; }
}
