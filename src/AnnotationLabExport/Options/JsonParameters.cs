using System.Management.Automation;
using AnnotationLabExport.Formats.Json;

namespace AnnotationLabExport.Options;

/// <summary>How JSON is spelled.</summary>
internal sealed class JsonParameters : SharedParameters
{
    /// <summary>Leaves out all white space between tokens: the whole list is one line.</summary>
    [Parameter]
    public SwitchParameter Compress { get; set; }

    /// <summary>Writes each task on a line of its own, no list around them.</summary>
    [Parameter]
    public SwitchParameter AsLines { get; set; }

    /// <summary>The format's own options.</summary>
    public JsonOptions ToOptions() => new()
    {
        Style = AsLines ? JsonStyle.Lines : Compress ? JsonStyle.Compact : JsonStyle.Indented,
    };
}
