using System.Text.Json.Nodes;

namespace AnnotationLabExport.Servers.LabelStudio;

/// <summary>A project of the fake Label Studio.</summary>
public sealed class StudioProject
{
    public required int Id { get; init; }

    public string Title { get; set; } = "";

    public string Description { get; set; } = "";

    public string LabelConfig { get; set; } = "<View></View>";

    /// <summary>Its tasks, as an export with everything in full has them.</summary>
    public List<JsonObject> Tasks { get; } = [];

    /// <summary>Its snapshots, the newest last.</summary>
    public List<StudioSnapshot> Snapshots { get; } = [];
}
