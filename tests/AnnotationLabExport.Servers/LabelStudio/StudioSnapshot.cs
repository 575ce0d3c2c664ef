using System.Text.Json.Nodes;

namespace AnnotationLabExport.Servers.LabelStudio;

/// <summary>An export that the fake made and keeps.</summary>
public sealed class StudioSnapshot
{
    public required int Id { get; init; }

    public required byte[] Content { get; init; }

    public required int Tasks { get; init; }

    public required string Title { get; init; }

    public required JsonNode? Options { get; init; }

    /// <summary>How often it is asked for before it is complete.</summary>
    public int Pending { get; set; }

    /// <summary>Whether the making fails.</summary>
    public bool Fails { get; init; }
}
