using System.Management.Automation;
using AnnotationLabExport.Formats.LabelStudio;

namespace AnnotationLabExport.Options;

/// <summary>How the dialect of Label Studio is written.</summary>
internal sealed class LabelStudioParameters : SharedParameters
{
    /// <summary>
    /// E-mails of members of the server: a completion keeps its annotator only if it is one of them, since a server refuses
    /// an import that names anybody else. Publish-AlabProject asks the server for them unless they are given.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public string[] KnownUser { get; set; } = [];

    /// <summary>What was asked for.</summary>
    public LabelStudioOptions ToOptions() => new() { KnownUsers = KnownUser };
}
