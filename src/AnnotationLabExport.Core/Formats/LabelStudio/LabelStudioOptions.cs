namespace AnnotationLabExport.Formats.LabelStudio;

/// <summary>How the dialect of Label Studio is written (docs/formats.md §9).</summary>
public sealed record LabelStudioOptions
{
    /// <summary>
    /// E-mails of the server's members: an annotation keeps its annotator only if it is one of them, in any case, as
    /// spelled here. One that the server does not know would make it refuse the whole import.
    /// </summary>
    public IReadOnlyCollection<string> KnownUsers { get; init; } = [];

    /// <summary>Whether there is no white space, as for sending.</summary>
    public bool IsCompact { get; init; }
}
