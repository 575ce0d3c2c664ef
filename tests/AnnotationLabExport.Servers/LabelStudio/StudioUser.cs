using System.Text.Json.Nodes;

namespace AnnotationLabExport.Servers.LabelStudio;

/// <summary>A member of the fake's organization.</summary>
/// <param name="Id">The id that exports name.</param>
/// <param name="Email">The e-mail.</param>
public sealed record StudioUser(int Id, string Email)
{
    internal JsonObject InExport() => new() { ["id"] = Id, ["email"] = Email, ["first_name"] = "", ["last_name"] = "" };
}
